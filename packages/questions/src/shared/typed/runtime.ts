import type { Ignored, Pattern } from '../schema.js';

/** Joins the parts of a pattern while they are folded as one text. */
const wildcard = '\0';

const meaningless = { space: /\s/g, punctuation: /\p{P}/gu, accents: /\p{M}/gu };

/** The part of a text that counts. The same in every locale: "ß" and "SS", "ς" and "Σ" differ only in case. */
function fold(text: string, ignore: readonly Ignored[]): string {
  let left = text.normalize(ignore.includes('accents') ? 'NFD' : 'NFC');
  for (const name of ignore) {
    left = name === 'case' ? left.toLowerCase().toUpperCase() : left.replace(meaningless[name], '');
  }
  return left.replace(/\s+/g, ' ').trim();
}

/** The part of each part of a pattern that counts. */
export const foldParts = ({ parts }: Pick<Pattern, 'parts'>, ignore: readonly Ignored[]): string[] =>
  fold(parts.join(wildcard), ignore).split(wildcard);

/** Whether a pattern has no wildcard. */
export const isWhole = ({ parts }: Pattern): boolean => parts.length === 1;

/** The pattern that a text fits; of several, the first without wildcards, else the first. */
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

/** Takes each part where it first occurs, the last one at the end, and never backtracks: no text takes long. */
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

/** The patterns that have no wildcard, as texts. */
export const wholeTexts = (patterns: readonly Pattern[]): string[] =>
  patterns.filter(isWhole).map(({ parts }) => parts.join());

/** The pattern that is easiest to read, as a text. */
export const shownText = (patterns: readonly Pattern[]): string =>
  wholeTexts(patterns)[0] ?? patterns[0]?.parts.join('…') ?? '';

/** The line to type in. */
export const fieldOf = (form: HTMLFormElement): HTMLInputElement =>
  form.querySelector('.hb-answers > input') as HTMLInputElement;
