import type { SourcePlace, SourcePoint } from '@hornbook/model';
import stringWidth from 'fast-string-width';
import { printable } from './printable.js';
import type { Colors } from './terminal.js';

interface Style {
  readonly colors: Colors;
  /** The color of the severity, for the carets. */
  readonly paint: (text: string) => string;
  /** Width of the terminal, if there is one. */
  readonly columns: number | undefined;
}

/** At most this many columns of a line are shown; paragraphs are often written on one line. */
const maxWidth = 100;
/** How much of a long line is shown before the place. */
const lead = 30;

/**
 * The line of a place between its neighbors, with carets below the place. A place of several lines is marked on its first
 * line.
 *
 * @param lines those of the source
 */
export function codeFrame(
  lines: readonly string[],
  place: SourcePoint | SourcePlace,
  { colors, columns = Number.POSITIVE_INFINITY, paint }: Style,
): string {
  const { end, start } = 'start' in place ? place : { start: place, end: place };
  const line = lines[start.line - 1] ?? '';
  const gutter = String(start.line + 1).length;
  // Sign, gutter and bar stand before the line, and ellipses around it.
  const window = windowAround(start.column - 1, Math.min(maxWidth, columns - gutter - 7));
  const row = (sign: string, number: string, text: string) =>
    `${paint(sign)} ${colors.dim(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
  const neighbor = (number: number) => {
    const text = lines[number - 1] ?? '';
    // A line that is blank, or ends before the part that is shown, says nothing.
    return text.slice(window.from).trim() === '' ? [] : [row(' ', String(number), show(text, window))];
  };
  const until = end.line > start.line ? line.trimEnd().length : end.column - 1;
  return [
    ...neighbor(start.line - 1),
    row('>', String(start.line), show(line, window)),
    row(' ', '', paint(carets(line, { from: start.column - 1, to: until }, window))),
    ...neighbor(start.line + 1),
  ].join('\n');
}

/** A part of a line, in UTF-16 code units; the end is exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of a line that is shown. */
const windowAround = (column: number, width: number): Range =>
  column < width - lead ? { from: 0, to: width } : { from: column - lead, to: column - lead + width };

/** Tabs take two columns, so that the tab stops of terminals don't matter. */
const flat = (text: string): string => printable(text).replaceAll('\t', '  ');

function show(line: string, { from, to }: Range): string {
  const before = from > 0 ? '…' : '';
  const after = line.length > to ? '…' : '';
  return `${before}${flat(line.slice(from, to))}${after}`;
}

function carets(line: string, { from, to }: Range, window: Range): string {
  const before = stringWidth(show(line.slice(0, from), { from: window.from, to: from }));
  const meant = stringWidth(flat(line.slice(from, Math.min(to, window.to))));
  return `${' '.repeat(before)}${'^'.repeat(Math.max(1, meant))}`;
}
