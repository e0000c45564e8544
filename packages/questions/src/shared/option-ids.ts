import type { MarkedItem } from '../markup.js';
import { hashedId, slug } from './slug.js';

/**
 * An id for every option: the author's, else the slug of its text, told apart by a hash where two slugs are the same.
 * Never its position, so that reordering options loses no progress, and never its marker.
 */
export function optionIds(items: readonly Pick<MarkedItem, 'attributes' | 'text'>[]): string[] {
  const slugs = items.map((item) => slug(item.text));
  return items.map(({ attributes, text }, index) => {
    const own = slugs[index];
    const clear = own && slugs.indexOf(own) === slugs.lastIndexOf(own);
    return attributes.id ?? (clear ? own : hashedId(text, text));
  });
}
