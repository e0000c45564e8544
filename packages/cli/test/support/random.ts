/** Whole numbers, each as likely as the others: at least 0, less than `below`. */
export type Random = (below: number) => number;

/** The same numbers for the same seed: Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const oneOf = <T>(values: ArrayLike<T>, random: Random): T => values[random(values.length)] as T;

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  return values.flatMap(() => left.splice(random(left.length), 1));
}
