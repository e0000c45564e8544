import { sha256 } from '@noble/hashes/sha2.js';
import type { MarkedItem } from '../markup.js';

/**
 * An id for every option: the author's own, else the slug of its text, with a hash added where two slugs are the same.
 * Never its position, so that reordering options loses no progress, and never its marker. Two with the same text are reported
 * by whoever reads them; that their ids are the same, too, would be the same problem again, so they are counted.
 */
export function optionIds(items: readonly Pick<MarkedItem, 'attributes' | 'text'>[]): string[] {
  const slugs = items.map((item) => slug(item.text));
  const counts = countEach(slugs);
  const seen = new Map<string, number>();
  return items.map(({ attributes, text }, index) => {
    if (attributes.id !== undefined) return attributes.id;
    const own = slugs[index];
    if (own && counts.get(own) === 1) return own;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return hashedId(text, count > 1 ? JSON.stringify([text, count]) : text);
  });
}

/** How often each value occurs. */
export function countEach<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Lower-case ASCII words of a text, joined by `-`, beginning with a letter; empty where the text has none. Letters lose their
 * accents: `Öl für Brötchen` → `ol-fur-brotchen`.
 */
export function slug(text: string, length = 32): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return words.length <= length ? words : words.slice(0, length).replace(/-[^-]*$/, '');
}

/** A readable id for a text, made unique by a hash of `seed`: everything that the id stands for. */
export const hashedId = (text: string, seed: string, length = 32): string =>
  `${slug(text, length) || 'x'}-${shortHash(seed)}`;

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A few characters `[0-9a-z]` that stand for a text: the first bits of its SHA-256. */
export function shortHash(text: string, length = 6): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return Array.from(bytes.subarray(0, length), (byte) => digits[byte % digits.length]).join('');
}

/**
 * Items whose order in the source would reveal the key (the items of an order, the targets of a match) in an order that
 * reveals nothing: by a hash of the question's id and the item's text.
 */
export function sortByHash<T>(items: readonly T[], questionId: string, textOf: (item: T) => string): T[] {
  const ranked = items.map((item) => {
    const text = textOf(item);
    return { item, rank: shortHash(JSON.stringify([questionId, text]), 16) + text };
  });
  return ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ item }) => item);
}
