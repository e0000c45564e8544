import type { Labels } from '@hornbook/questions/browser';
import { element } from './element.js';

/** Puts a button before every block of code that copies it, where the browser lets a page write to the clipboard. */
export function mountCopyButtons(labels: Labels): void {
  if (!navigator.clipboard) return;
  for (const code of document.querySelectorAll('pre > code')) {
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
