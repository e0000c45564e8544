import type { Locator, Page } from 'playwright-core';

/** What a person can do with a question's form. Labels are the words that the person reads. */
export interface Hand {
  /** Chooses a radio button, or ticks or clears a check box. */
  choose(label: string): Promise<void>;
  /** Replaces what stands in a field. */
  write(label: string, text: string): Promise<void>;
  /** Picks an option of a drop-down list. */
  pick(label: string, option: string): Promise<void>;
  /** Puts the items of a list into an order by their buttons; it may have been shown in any. */
  arrange(items: readonly string[]): Promise<void>;
  /** Presses a button. */
  press(name: string | RegExp): Promise<void>;
}

export type MakeHand = (form: Locator, page: Page) => Hand;

const checkable = (form: Locator, label: string): Locator =>
  form
    .getByRole('radio', { name: label, exact: true })
    .or(form.getByRole('checkbox', { name: label, exact: true }));

/** An item at its place is moved as well: what nobody moved is no answer. */
async function arrange(form: Locator, items: readonly string[], press: Hand['press']): Promise<void> {
  await press(`Move down: ${(await form.locator('.hb-item').allInnerTexts())[0]}`);
  for (const [place, item] of items.entries()) {
    const shown = await form.locator('.hb-item').allInnerTexts();
    for (let at = shown.indexOf(item); at > place; at -= 1) await press(`Move up: ${item}`);
  }
}

/** By single clicks alone. */
export const clicks: MakeHand = (form) => ({
  choose: (label) => checkable(form, label).click(),
  async write(label, text) {
    const field = form.getByRole('textbox', { name: label, exact: true });
    await field.click();
    await field.fill(text);
  },
  // The list that opens is the browser's own; no test can click into it.
  async pick(label, option) {
    await form.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  },
  arrange(items) {
    return arrange(form, items, this.press);
  },
  press: (name) => form.getByRole('button', { name }).click(),
});

/** By the keyboard alone: nothing is focused but by the Tab and arrow keys. */
export const keys: MakeHand = (form, { keyboard }) => ({
  async choose(label) {
    const target = checkable(form, label);
    if ((await target.getAttribute('type')) === 'checkbox') {
      await reach(target, () => keyboard.press('Tab'));
      return keyboard.press('Space');
    }
    const group = form.locator(`input[name="${await target.getAttribute('name')}"]`);
    await reach(group, () => keyboard.press('Tab'));
    await reach(target, () => keyboard.press('ArrowDown'));
    if (!(await target.isChecked())) await keyboard.press('Space');
  },
  async write(label, text) {
    await reach(form.getByRole('textbox', { name: label, exact: true }), () => keyboard.press('Tab'));
    await keyboard.press('ControlOrMeta+A');
    await keyboard.press('Delete');
    await keyboard.type(text);
  },
  async pick(label, option) {
    const list = form.getByRole('combobox', { name: label, exact: true });
    await reach(list, () => keyboard.press('Tab'));
    await keyboard.press('Home');
    const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
    for (let left = 50; (await chosen()) !== option; left -= 1) {
      if (left === 0) throw new Error(`no option ${option}`);
      await keyboard.press('ArrowDown');
    }
  },
  arrange(items) {
    return arrange(form, items, this.press);
  },
  async press(name) {
    await reach(form.getByRole('button', { name }), () => keyboard.press('Tab'));
    await keyboard.press('Enter');
  },
});

/** Presses a key until one of the elements has the focus. */
async function reach(elements: Locator, press: () => Promise<void>): Promise<void> {
  const hasFocus = () => elements.evaluateAll((all) => all.includes(document.activeElement as never));
  for (let left = 100; !(await hasFocus()); left -= 1) {
    if (left === 0) throw new Error(`${elements} cannot be reached`);
    await press();
  }
}
