import type { Labels } from '@hornbook/questions/browser';
import { element } from './element.js';

/** Puts a button before every block of code that copies it, where the browser lets a page write to the clipboard. */
export function mountCopyButtons(labels: Labels): void {
  if (!navigator.clipboard) return;
  for (const code of document.querySelectorAll('pre > code')) {
    const button = element('button', 'hb-copy', labels.copy);
    button.type = 'button';
    button.addEventListener('click', () => copy(code.textContent ?? '', button, labels));
    button.addEventListener('blur', () => {
      button.textContent = labels.copy;
    });
    code.parentElement?.before(button);
  }
}

async function copy(text: string, button: HTMLElement, labels: Labels): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? labels.copied : labels.copy;
}
