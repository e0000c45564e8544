import type { Properties } from 'hast';

/** The ID of `asset:ID`. */
export const neutralId = (url: Properties[string]): string | undefined =>
  typeof url === 'string' && url.startsWith('asset:') ? url.slice('asset:'.length) : undefined;
