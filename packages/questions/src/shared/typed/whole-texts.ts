import { isWhole } from './find-pattern.js';
import type { Pattern } from './schema.js';

/** The patterns that have no wildcard, as texts. */
export const wholeTexts = (patterns: readonly Pattern[]): string[] =>
  patterns.filter(isWhole).map(({ parts }) => parts.join());

/** The pattern that is easiest to read, as a text. */
export const shownText = (patterns: readonly Pattern[]): string =>
  wholeTexts(patterns)[0] ?? patterns[0]?.parts.join('…') ?? '';
