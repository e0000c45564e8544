/** Moves every line of a text two columns to the right. */
export const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
