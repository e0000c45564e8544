import distance from 'damerau-levenshtein';

/** In one file: suggestions take time, and nobody reads more. */
export const maxSuggestions = 100;

/**
 * The known word that was probably meant: at most a third of the letters are wrong, missing, too many or swapped with
 * their neighbor (as compilers have it), and fewer than half of the word suggested. Case does not count.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best = Math.floor(Math.max(word.length, 3) / 3) + 1;
  let found: string | undefined;
  for (const name of known) {
    // Words are at least as far apart as their lengths.
    if (Math.abs(name.length - word.length) >= best) continue;
    const { steps } = distance(lower, name.toLowerCase());
    if (steps < best && steps * 2 < name.length) [best, found] = [steps, name];
  }
  return found;
}

/** Letters that are wrong, missing, too many or swapped with their neighbor. Case does not count. */
export const editsBetween = (one: string, other: string): number =>
  distance(one.toLowerCase(), other.toLowerCase()).steps;

/** Each of some unknown words with the known one that was probably meant: one that is not `taken`, and none twice. */
export function nearestOfEach(
  unknown: readonly string[],
  known: readonly string[],
  taken: readonly string[],
): [word: string, meant: string | undefined][] {
  const free = new Set(known.filter((word) => !taken.includes(word)));
  return unknown.map((word, index) => {
    const meant = index < maxSuggestions ? nearest(word, free) : undefined;
    if (meant !== undefined) free.delete(meant);
    return [word, meant];
  });
}
