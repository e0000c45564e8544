import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Io } from '../io.js';
import { type Colors, colorsFor, columnsOf } from './terminal.js';

/** Where an outline is printed. */
export interface OutlinePage {
  readonly colors: Colors;
  /** Width of the terminal. Undefined if there is none: then no line is broken. */
  readonly columns: number | undefined;
}

export const pageOn = ({ env, stdout }: Io): OutlinePage => ({
  colors: colorsFor(stdout, env),
  columns: columnsOf(stdout),
});

/** A line with a sign before it. */
export interface Row {
  /** May have colors. Empty: none. */
  readonly sign: string;
  readonly text: string;
  /** How far to the right, in columns. */
  readonly indent: number;
  /** Columns between the sign and the text. Default: 1, or none without a sign. */
  readonly gap?: number;
  readonly style?: (text: string) => string;
}

/** Further lines of a text begin below its first word, unless little room is left. */
export function hanging(
  { gap, indent, sign, style = (text) => text, text }: Row,
  margin: string,
  { columns }: OutlinePage,
): string {
  const length = stringWidth(sign);
  const between = ' '.repeat(gap ?? (sign === '' ? 0 : 1));
  const before = `${margin}${' '.repeat(indent)}`;
  const start = before.length + length + between.length;
  const lines =
    columns === undefined
      ? [text]
      : wrapAnsi(text, Math.max(columns - start, 20), { trim: false }).split('\n');
  return lines
    .map(
      (line, index) =>
        (index === 0 ? `${before}${sign}${between}` : ' '.repeat(start)) +
        style((index === 0 ? line : line.trimStart()).trimEnd()),
    )
    .join('\n')
    .trimEnd();
}
