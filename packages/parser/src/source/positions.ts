import type { SourcePlace, SourcePoint } from '@hornbook/model';

/** A part of a text: offsets, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the place of a range. Halves the lines instead of counting them: there may be many ranges. */
export function placeFinder(text: string): (start: number, end: number) => SourcePlace {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const pointAt = (offset: number): SourcePoint => {
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

/** The same for a text in which there is mostly nothing to find: its lines are counted when the first place is asked for. */
export function lazyPlaceFinder(text: string): ReturnType<typeof placeFinder> {
  let find: ReturnType<typeof placeFinder> | undefined;
  return (start, end) => {
    find ??= placeFinder(text);
    return find(start, end);
  };
}

/** Checks whether an offset is in one of many ranges, which may overlap. Halves them instead of trying all. */
export function rangesOf(ranges: readonly Range[]): (offset: number) => boolean {
  const merged: Range[] = [];
  for (const { end, start } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  const starts = merged.map(({ start }) => start);
  return (offset) => offset < (merged[countUpTo(starts, offset) - 1]?.end ?? 0);
}

/** How many of the numbers, which rise, are no greater than the limit. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
