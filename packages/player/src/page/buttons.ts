import type { Labels } from '@hornbook/questions/browser';
import { element } from './element.js';

/**
 * Makes `[data-hb-reset]` start the course over, after asking for confirmation.
 *
 * @returns a function that shows or hides the button
 */
export function mountStartOver(labels: Labels, startOver: () => void): (isShown: boolean) => void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-hb-reset]');
  for (const button of buttons) button.addEventListener('click', () => confirm(labels, startOver));
  return (isShown) => {
    for (const button of buttons) button.hidden = !isShown;
  };
}

/** A dialog takes the focus and returns it when it closes. */
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

/** Puts a copy button before a lesson's blocks of code, if the browser lets the page write to the clipboard. */
export function mountCopyButtons(article: HTMLElement, labels: Labels): void {
  if (!navigator.clipboard) return;
  for (const code of article.querySelectorAll('pre > code')) {
    const button = element('button', 'hb-copy', labels.copy);
    button.type = 'button';
    button.addEventListener('click', async () => show(button, await copy(code.textContent ?? ''), labels));
    button.addEventListener('blur', () => show(button, false, labels));
    code.parentElement?.before(button);
  }
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

function show(button: HTMLElement, copied: boolean, labels: Labels): void {
  button.textContent = copied ? labels.copied : labels.copy;
  button.toggleAttribute('data-copied', copied);
}
