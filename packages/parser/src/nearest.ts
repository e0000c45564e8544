import { distance } from 'fastest-levenshtein';

/** The word most like the one written, if any is near enough to be what was meant. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const ranked = words
    .map((word) => ({ word, far: distance(written.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.floor(written.length / 3)) ? best.word : undefined;
}
