import type { Ignored, Pattern } from './schema.js';

/** Joins the parts of a pattern while they are folded as one text. */
const wildcard = '\0';

const meaningless = { space: /\s/g, punctuation: /\p{P}/gu, accents: /\p{M}/gu };

/** What counts of a text. The same in every locale: "ß" and "SS", "ς" and "Σ" differ in their case alone. */
function fold(text: string, ignore: readonly Ignored[]): string {
  let left = text.normalize(ignore.includes('accents') ? 'NFD' : 'NFC');
  for (const name of ignore) {
    left = name === 'case' ? left.toLowerCase().toUpperCase() : left.replace(meaningless[name], '');
  }
  return left.replace(/\s+/g, ' ').trim();
}

/** What counts of a pattern's parts. */
export const foldParts = ({ parts }: Pick<Pattern, 'parts'>, ignore: readonly Ignored[]): string[] =>
  fold(parts.join(wildcard), ignore).split(wildcard);

/** Whether a pattern has no wildcard. */
export const isWhole = ({ parts }: Pattern): boolean => parts.length === 1;

/** The pattern that a text fits; of several the first without wildcards, else the first. */
export function findPattern<P extends Pattern>(
  patterns: readonly P[],
  text: string,
  ignore: readonly Ignored[],
): P | undefined {
  const folded = fold(text, ignore);
  return [...patterns.filter(isWhole), ...patterns].find((pattern) =>
    fits(foldParts(pattern, ignore), folded),
  );
}

/** Takes each part where it comes first, the last one at the end, and never goes back: no text takes long. */
function fits(parts: readonly string[], text: string): boolean {
  const last = parts.length - 1;
  let at = 0;
  return parts.every((part, index) => {
    const found = index < last ? text.indexOf(part, at) : text.lastIndexOf(part);
    const isFree = index > 0 ? found >= at : found === 0;
    at = found + part.length;
    return isFree && (index < last || at === text.length);
  });
}
