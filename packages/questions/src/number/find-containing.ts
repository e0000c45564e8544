/** A range of numbers; a side that is `undefined` is open. */
export interface Bounds {
  min: bigint | undefined;
  max: bigint | undefined;
}

/**
 * For every range the first one of the list that contains it, if that is another one. Ranges are taken by their lower
 * bounds, so that all ranges that begin no later are known when one is looked up: n log n, where comparing each with each
 * takes n².
 */
export function findContaining<R extends Bounds>(ranges: readonly R[]): ReadonlyMap<R, R> {
  const byMin = ranges.map((_, index) => index).sort((one, other) => compareMin(ranges[one], ranges[other]));
  const present = firstWithMax(ranges.length);
  const containing = new Map<R, R>();
  for (let at = 0; at < byMin.length; ) {
    let end = at;
    while (end < byMin.length && compareMin(ranges[byMin[end] ?? 0], ranges[byMin[at] ?? 0]) === 0) end++;
    const same = byMin.slice(at, end);
    for (const index of same) present.add(index, ranges[index]?.max);
    for (const index of same) {
      const range = ranges[index] as R;
      const found = ranges[present.firstReaching(range.max)] as R;
      if (found !== range) containing.set(range, found);
    }
    at = end;
  }
  return containing;
}

function compareMin(one: Bounds | undefined, other: Bounds | undefined): number {
  const [a, b] = [one?.min, other?.min];
  if (a === b) return 0;
  return a === undefined || (b !== undefined && a < b) ? -1 : 1;
}

/** An open bound is greater than all others. */
const reaches = (max: bigint | undefined, wanted: bigint | undefined): boolean =>
  max === undefined || (wanted !== undefined && max >= wanted);

/** A tree over indices that knows the greatest upper bound of each segment of them. */
function firstWithMax(count: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
  /** The children of node `n` are `2n` and `2n + 1`; `false` while it has no range. */
  const greatest: (bigint | undefined | false)[] = Array(2 * size).fill(false);
  return {
    add(index: number, max: bigint | undefined): void {
      for (let node = size + index; node >= 1; node >>= 1) {
        const known = greatest[node];
        if (known === false || reaches(max, known)) greatest[node] = max;
      }
    },
    /** The first index whose range reaches as far; there is one. */
    firstReaching(wanted: bigint | undefined): number {
      let node = 1;
      while (node < size) {
        const left = greatest[2 * node];
        node = 2 * node + (left !== false && reaches(left, wanted) ? 0 : 1);
      }
      return node - size;
    },
  };
}
