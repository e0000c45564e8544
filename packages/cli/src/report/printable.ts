/**
 * A text from a file, made safe to print: control characters could repaint the terminal, and bidirectional ones could
 * show another text than the one that is there.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\t' ? character : '\ufffd',
  );
