import type { Labels } from '@hornbook/questions/browser';
import { element } from './element.js';

/**
 * Lets `[data-hb-reset]` begin the course anew, after a question whether that is meant.
 *
 * @returns offers that, or no longer
 */
export function mountStartOver(labels: Labels, startOver: () => void): (isOffered: boolean) => void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-hb-reset]');
  for (const button of buttons) button.addEventListener('click', () => confirm(labels, startOver));
  return (isOffered) => {
    for (const button of buttons) button.hidden = !isOffered;
  };
}

/** A dialog takes the focus and gives it back when it closes. */
function confirm(labels: Labels, startOver: () => void): void {
  const dialog = element('dialog', 'hb-dialog');
  const question = element('p', 'hb-dialog-text', labels.startOverQuestion);
  const keep = element('button', 'hb-dialog-keep', labels.keepAnswers);
  const go = element('button', 'hb-dialog-go', labels.startOver);
  question.id = 'hb-dialog-text';
  dialog.setAttribute('aria-labelledby', question.id);
  keep.addEventListener('click', () => dialog.close());
  go.addEventListener('click', () => {
    dialog.close();
    startOver();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(question, keep, go);
  document.body.append(dialog);
  dialog.showModal();
}
