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

export const hasWildcard = ({ parts }: Pattern): boolean => parts.length > 1;

/** The pattern that a text fits; of several the first without wildcards, else the first. */
export function findPattern<P extends Pattern>(
  patterns: readonly P[],
  text: string,
  ignore: readonly Ignored[],
): P | undefined {
  const folded = fold(text, ignore);
  return [...patterns]
    .sort((one, other) => Number(hasWildcard(one)) - Number(hasWildcard(other)))
    .find((pattern) => fits(foldParts(pattern, ignore), folded));
}

/** Takes each part where it comes first, and never goes back: no text takes long. */
function fits([first = '', ...others]: readonly string[], text: string): boolean {
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - at >= last.length && text.endsWith(last);
}
