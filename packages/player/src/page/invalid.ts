type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Points from the controls that were left out to what is wrong with them, and goes to the first. */
export function markInvalid(form: HTMLFormElement): void {
  const data = new FormData(form);
  const leftOut = controlsOf(form).filter(({ name }) => !`${data.get(name) ?? ''}`.trim());
  for (const target of targetsOf(form, leftOut)) {
    target.setAttribute('aria-invalid', 'true');
    describe(target, form, true);
  }
  leftOut[0]?.focus();
}

export function markValid(form: HTMLFormElement): void {
  for (const target of targetsOf(form, controlsOf(form))) {
    target.removeAttribute('aria-invalid');
    describe(target, form, false);
  }
}

const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('.hb-answers :is(input, select, textarea)'),
];

/** A radio button is not invalid by itself, its group is (WAI-ARIA 1.2 has `aria-invalid` on `radiogroup`). */
function targetsOf(form: HTMLFormElement, controls: Control[]): Element[] {
  const fieldset = form.querySelector('fieldset');
  const isRadioGroup = controls.length > 0 && controls.every(({ type }) => type === 'radio');
  if (!isRadioGroup || !fieldset) return controls;
  fieldset.setAttribute('role', 'radiogroup');
  return [fieldset];
}

/** Adds the status region to what describes an element, or takes it away. */
function describe(target: Element, form: HTMLFormElement, isDescribed: boolean): void {
  const status = `${form.dataset.question}:status`;
  const others = (target.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== status);
  const ids = isDescribed ? [...others, status] : others;
  if (ids.length > 0) target.setAttribute('aria-describedby', ids.join(' '));
  else target.removeAttribute('aria-describedby');
}
