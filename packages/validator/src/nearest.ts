import { distance } from 'fastest-levenshtein';
import { isRecord } from './is-record.js';

/** The known word that was probably meant: at most two letters off, and fewer than half of them. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const distances = known.map((name) => distance(word.toLowerCase(), name.toLowerCase()));
  const best = Math.min(...distances);
  const name = known[distances.indexOf(best)];
  return name !== undefined && best <= 2 && best * 2 < name.length ? name : undefined;
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
