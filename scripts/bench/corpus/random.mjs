/**
 * Numbers that look random, always the same ones for the same seed.
 *
 * @typedef {object} Random
 * @property {(limit: number) => number} below A whole number from 0 to less than `limit`.
 * @property {<T>(list: readonly T[]) => T} pick One of the list.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  // mulberry32: 32 bits of state are plenty for texts, and every seed is a good one.
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => /** @type {(typeof list)[number]} */ (list[below(list.length)]),
  };
}
