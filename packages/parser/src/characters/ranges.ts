/** A stretch of a text: offsets, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Tells whether an offset lies in one of many ranges, which may overlap. Halves them instead of trying all. */
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
