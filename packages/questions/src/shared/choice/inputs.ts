/** The values of the inputs that are checked, in the order in which the form shows them. */
export const checkedValues = (form: HTMLFormElement): string[] =>
  inputs(form).flatMap((input) => (input.checked ? [input.value] : []));

/** Checks the inputs with these values and no others. */
export function check(form: HTMLFormElement, values: readonly string[]): void {
  for (const input of inputs(form)) input.checked = values.includes(input.value);
}

const inputs = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('.hb-option > input'),
];
