import { shortHash } from './short-hash.js';

/**
 * What would reveal the key in the order of its source (the items of an order, the targets of a match) in an order that
 * tells nothing: by a hash of the question's id and the item's text.
 */
export function sortByHash<T>(items: readonly T[], questionId: string, textOf: (item: T) => string): T[] {
  const ranked = items.map((item) => {
    const text = textOf(item);
    return { item, rank: shortHash(JSON.stringify([questionId, text]), 16) + text };
  });
  return ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ item }) => item);
}
