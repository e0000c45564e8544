import { shortHash } from './short-hash.js';

/** Lower-case ASCII words of a text, joined by `-`, beginning with a letter; empty where the text has none. */
export function slug(text: string, length = 32): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return words.length <= length ? words : words.slice(0, length).replace(/-[^-]*$/, '');
}

/** A readable id for a text, told apart by a hash of all that it stands for. */
export const hashedId = (text: string, seed: string, length = 32): string =>
  `${slug(text, length) || 'x'}-${shortHash(seed)}`;
