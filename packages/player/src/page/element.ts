import type { Counted } from '@hornbook/questions/browser';

/** Creates an element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Creates a block of HTML that was sanitized when the page was built. */
export function htmlBlock(className: string, html: string): HTMLElement {
  const block = element('div', className);
  block.innerHTML = html;
  return block;
}

/** Moves the focus to an element that may be no control. */
export function focusOn(target: HTMLElement, options?: FocusOptions): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus(options);
}

/** `3 attempts left`; `part` replaces what is in braces: `2 of 3 points`. */
export const count = ({ one, other }: Counted, number: number, part?: number): string =>
  (number === 1 ? one : other).replace(/\{\w+\}/, String(part)).replace('#', String(number));
