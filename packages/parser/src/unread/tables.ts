import { type BlockText, hidden } from '../source/text-of-block.js';

interface UnreadTable {
  readonly start: number;
  readonly end: number;
  /** Cells of its first row. */
  readonly head: number;
  /** Cells of the row of dashes; `undefined`: there is none. */
  readonly columns?: number;
}

const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** The first table that a paragraph was meant to be: at least two rows between bars, or a row of dashes with bars. */
export function findTable({ offset, text }: BlockText): UnreadTable | undefined {
  if (!text.includes('|') || !text.includes('\n')) return undefined;
  let at = offset;
  const lines = text.split('\n').map((raw) => {
    const line = raw.replace(/^[ \t>]+/, '');
    const start = at + raw.length - line.length;
    at += raw.length + 1;
    return { line: line.trimEnd(), start };
  });
  const rows = lines.map((one) => ({ ...one, isRow: /^\|.*\|.*\|$/.test(one.line) }));
  for (const [index, { isRow, line, start }] of rows.entries()) {
    const next = rows[index + 1];
    if (!next) break;
    const [end, head] = [start + line.length, cellsOf(line)];
    if (isDashes(next.line) && head > 1 && cellsOf(next.line) !== head) {
      return { start, end: next.start + next.line.length, head, columns: cellsOf(next.line) };
    }
    if (isRow && next.isRow && head > 1 && cellsOf(next.line) === head && !hasDashes(rows.slice(index))) {
      return { start, end, head };
    }
  }
  return undefined;
}

const isDashes = (line: string): boolean => line.includes('|') && line.includes('--') && dashes.test(line);

const hasDashes = (rows: readonly { line: string }[]): boolean => rows.some(({ line }) => isDashes(line));

/** Bars separate cells in code, too, but those have been hidden: what is between them stays unknown. */
function cellsOf(line: string): number {
  const inner = line.replace(/^\|/, '').replace(/\|$/, '').replaceAll(hidden, 'x');
  return inner.replace(/\\./g, 'x').split('|').length;
}
