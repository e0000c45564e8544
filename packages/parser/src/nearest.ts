import { distance } from 'fastest-levenshtein';

/** The word most like the one written, if any is near enough to be what was meant. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const furthest = Math.max(1, Math.floor(written.length / 3));
  // Words are at least as far apart as their lengths.
  const ranked = words
    .filter((word) => Math.abs(word.length - written.length) <= furthest)
    .map((word) => ({ word, far: distance(written.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best && best.far <= furthest ? best.word : undefined;
}

/** Words that mean nothing, each with the one that was probably meant: none that is written already, and none twice. */
export function meantWords(
  unknown: readonly string[],
  known: readonly string[],
  written: readonly string[],
): [word: string, meant: string | undefined][] {
  const free = new Set(known.filter((word) => !written.includes(word)));
  return unknown.map((word) => {
    const meant = nearest(word, [...free]);
    if (meant !== undefined) free.delete(meant);
    return [word, meant];
  });
}
