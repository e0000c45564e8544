/**
 * Fills in the fields of a page: puts a function into each window of the package that returns how many it has filled in. Runs there
 * before the page's own scripts, by itself.
 */
export function installAnswers(): void {
  /** How often a field has been filled in. */
  const tries = new WeakMap<Element, number>();

  const isShown = (element: Element): boolean => {
    const { height, width } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const tell = (element: Element): void => {
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const setValue = (element: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    // Past what frameworks put in front of it.
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, value);
    tell(element);
  };

  const isFieldShown = (element: HTMLInputElement): boolean =>
    isShown(element) || [...(element.labels ?? [])].some((label) => isShown(label));
  const nextTry = (element: Element): number => {
    const count = tries.get(element) ?? 0;
    tries.set(element, count + 1);
    return count;
  };

  /** Groups of boxes of which none is checked: of radio buttons the first, then the next one; of others every second one. */
  const answerBoxes = (type: string): number => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[type=${type}]:enabled`)].filter(
      isFieldShown,
    );
    const groups = new Map<string, HTMLInputElement[]>();
    for (const box of boxes) {
      const owner = box.closest('fieldset,form,[role=group]');
      const name =
        box.name && type === 'radio'
          ? box.name
          : `of ${owner ? boxes.findIndex((one) => owner.contains(one)) : 0}`;
      groups.set(name, [...(groups.get(name) ?? []), box]);
    }
    const open = [...groups.values()].filter((group) => !group.some(({ checked }) => checked));
    for (const group of open) {
      const [first] = group;
      const count = first ? nextTry(first) : 0;
      const chosen =
        type === 'radio'
          ? [group[count % group.length]]
          : group.filter((_, index) => index % 2 === count % 2);
      for (const box of chosen) box?.click();
    }
    return open.length;
  };

  const textFor = (element: HTMLInputElement | HTMLTextAreaElement): string => {
    const { max, min, type } = element as HTMLInputElement;
    if (type === 'number' || type === 'range') return min || (max && Number(max) < 1 ? max : '1');
    if (type === 'email') return 'ada@example.org';
    if (type === 'date') return '2026-01-05';
    return 'Answer 1';
  };
  const answerTexts = (): number => {
    const fields = document.querySelectorAll<HTMLInputElement>(
      'textarea,input:not([type]),input[type=text],input[type=number],input[type=email],input[type=date],input[type=search],input[type=tel]',
    );
    const open = [...fields].filter(
      (field) =>
        isShown(field) && !field.disabled && !field.readOnly && field.value === '' && nextTry(field) < 3,
    );
    for (const field of open) setValue(field, textFor(field));
    return open.length;
  };

  const answerLists = (): number => {
    const open = [...document.querySelectorAll('select')].filter(
      (list) => isShown(list) && !list.disabled && list.options.length > 1 && !tries.has(list),
    );
    for (const list of open) {
      nextTry(list);
      const index = [...list.options].findIndex(
        (option, at) => at > 0 && !option.disabled && option.value !== '',
      );
      list.selectedIndex = Math.max(index, 0);
      tell(list);
    }
    return open.length;
  };

  const answerAll = (): number =>
    answerBoxes('radio') + answerBoxes('checkbox') + answerTexts() + answerLists();
  Object.defineProperty(globalThis, Symbol.for('hornbook-answers'), { value: answerAll });
}
