import { distance } from 'fastest-levenshtein';
import { isRecord } from './is-record.js';

/** Letters that the word that was meant may differ in. */
const furthest = 2;

/** A suggestion takes its time, and whoever has read so many needs no more. */
export const maxSuggestions = 100;

/** The known word that was probably meant: at most two letters off, and fewer than half of them. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best = furthest + 1;
  let found: string | undefined;
  for (const name of known) {
    // Words are at least as far apart as their lengths.
    if (Math.abs(name.length - word.length) >= best) continue;
    const far = distance(word.toLowerCase(), name.toLowerCase());
    if (far < best) [best, found] = [far, name];
  }
  return found !== undefined && best * 2 < found.length ? found : undefined;
}

/** What keys that mean nothing were probably meant for: known keys that the map does not have yet, each once. */
export function meantKeys(
  unknown: readonly string[],
  known: readonly string[],
  map: unknown,
): ReadonlyMap<string, string> {
  const free = new Set(known.filter((key) => !(isRecord(map) && Object.hasOwn(map, key))));
  const meant = new Map<string, string>();
  for (const key of unknown) {
    const suggestion = nearest(key, [...free]);
    if (suggestion === undefined) continue;
    meant.set(key, suggestion);
    free.delete(suggestion);
  }
  return meant;
}
