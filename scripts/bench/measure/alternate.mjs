/** @typedef {import('./run-node.mjs').Usage} Usage */

/**
 * Measures several things in turn, round after round, so that what slows down the machine for a while slows down all of
 * them. Gives the median of each.
 *
 * @template {string} Name
 * @param {number} rounds
 * @param {Readonly<Record<Name, () => Usage>>} runs In the order in which they run.
 * @returns {Record<Name, Usage>}
 */
export function alternate(rounds, runs) {
  const names = /** @type {Name[]} */ (Object.keys(runs));
  const samples = Array.from({ length: rounds }, () => names.map((name) => runs[name]()));
  const medians = names.map((name, index) => [name, middle(samples.flatMap((round) => round[index] ?? []))]);
  return Object.fromEntries(medians);
}

/** Each figure's own median. @param {readonly Usage[]} samples @returns {Usage} */
function middle(samples) {
  return {
    cpu: median(samples.map(({ cpu }) => cpu)),
    wall: median(samples.map(({ wall }) => wall)),
    memory: median(samples.map(({ memory }) => memory)),
  };
}

/** @param {readonly number[]} values At least one. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
