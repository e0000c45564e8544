import type { MarkedItem } from '../markup.js';
import { hashedId, slug } from './slug.js';

/**
 * An id for every option: the author's, else the slug of its text, told apart by a hash where two slugs are the same.
 * Never its position, so that reordering options loses no progress, and never its marker.
 */
export function optionIds(items: readonly Pick<MarkedItem, 'attributes' | 'text'>[]): string[] {
  const slugs = items.map((item) => slug(item.text));
  const counts = countEach(slugs);
  return items.map(({ attributes, text }, index) => {
    const own = slugs[index];
    const clear = own && counts.get(own) === 1;
    return attributes.id ?? (clear ? own : hashedId(text, text));
  });
}

/** How often each of some values stands among them. */
export function countEach<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
