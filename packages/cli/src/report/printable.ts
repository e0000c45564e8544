import { bidiControls, invisibleCharacters } from '@hornbook/model';

const hidden = [/[^\P{Cc}\t]/gu, bidiControls, invisibleCharacters];

/**
 * A text from a file, made safe to print: control characters could repaint the terminal, and those that nobody sees could
 * show another text than the one that is there.
 */
export const printable = (text: string): string =>
  hidden.reduce((safe, characters) => safe.replace(characters, '\ufffd'), text);
