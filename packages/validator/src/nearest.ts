import { distance } from 'fastest-levenshtein';
import { isRecord } from './is-record.js';

/** The known word that was probably meant: at most two letters off, and fewer than half of them. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const distances = known.map((name) => distance(word.toLowerCase(), name.toLowerCase()));
  const best = Math.min(...distances);
  const name = known[distances.indexOf(best)];
  return name !== undefined && best <= 2 && best * 2 < name.length ? name : undefined;
}

/** Known keys that a map does not have yet: another one cannot have been meant. */
export const absent = (known: readonly string[], map: unknown): string[] =>
  known.filter((key) => !(isRecord(map) && Object.hasOwn(map, key)));
