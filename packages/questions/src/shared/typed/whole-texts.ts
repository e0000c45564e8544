import { hasWildcard } from './find-pattern.js';
import type { Pattern } from './schema.js';

/** The patterns that have no wildcard, as texts. */
export const wholeTexts = (patterns: readonly Pattern[]): string[] =>
  patterns.flatMap((pattern) => (hasWildcard(pattern) ? [] : (pattern.parts[0] ?? '')));

/** The pattern that is easiest to read, as a text. */
export const shownText = (patterns: readonly Pattern[]): string =>
  wholeTexts(patterns)[0] ?? patterns[0]?.parts.join('…') ?? '';
