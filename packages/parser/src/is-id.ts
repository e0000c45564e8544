/** Whether a text can be the id of a lesson, a question or a bank. */
export const isId = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text);
