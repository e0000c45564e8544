import { bidiControls, invisibleCharactersIn } from '@hornbook/model';

/**
 * A text from a file, made safe to print: control characters could repaint the terminal, and invisible characters could show
 * another text than the one that is there.
 */
export function printable(text: string): string {
  const unsafe = [/[^\P{Cc}\t]/gu, bidiControls, invisibleCharactersIn(text)];
  return unsafe.reduce((safe, characters) => safe.replace(characters, '\ufffd'), text);
}
