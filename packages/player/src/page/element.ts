/** Makes an element of a class with text in it. */
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

/** Makes a block of HTML that was sanitised when the page was built. */
export function htmlBlock(className: string, html: string): HTMLElement {
  const block = element('div', className);
  block.innerHTML = html;
  return block;
}

/** Moves the focus to an element that need not be a control. */
export function focusOn(target: HTMLElement, options?: FocusOptions): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus(options);
}
