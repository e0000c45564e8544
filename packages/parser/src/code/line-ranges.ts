/** Lines from the first to the last, both included; counted from 1. */
export interface LineRange {
  from: number;
  to: number;
}

const range = /^\s*(\d{1,6})\s*(?:(-)\s*(\d{1,6})?\s*)?$/;

/**
 * Reads `3-5,8`; `9-` goes on to the end. Every range begins after the one before it, so that no list means more lines
 * than there are numbers.
 *
 * @param last the number of the last line
 * @returns `undefined` if the text is not such a list
 */
export function readLineRanges(text: string, last: number): LineRange[] | undefined {
  const ranges: LineRange[] = [];
  for (const part of text.split(',')) {
    const [, first = '0', dash, end] = range.exec(part) ?? [];
    const from = Number(first);
    const to = dash ? Number(end ?? Math.max(from, last)) : from;
    if (from <= (ranges.at(-1)?.to ?? 0) || to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

export const writeLineRanges = (ranges: readonly LineRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');

export const isWithin = (ranges: readonly LineRange[], line: number): boolean =>
  ranges.some(({ from, to }) => from <= line && line <= to);

/** The numbers of all lines, in order. */
export const numbersOf = (ranges: readonly LineRange[]): number[] =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
