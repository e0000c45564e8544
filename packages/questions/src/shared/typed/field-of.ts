/** The line that a question has to write in. */
export const fieldOf = (form: HTMLFormElement): HTMLInputElement =>
  form.querySelector('.hb-answers > input') as HTMLInputElement;
