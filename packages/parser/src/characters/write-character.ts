/** As in `U+202E`. */
export const hexOf = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');

export const referenceTo = (codePoint: number): string => `&#x${hexOf(codePoint)};`;

/** As most languages for programs have it. */
export const escapeOf = (codePoint: number): string =>
  codePoint > 0xffff ? `\\u{${hexOf(codePoint)}}` : `\\u${hexOf(codePoint)}`;

/** In YAML, within double quotes (YAML 1.2.2, 5.7). */
export const yamlEscapeOf = (codePoint: number): string =>
  codePoint > 0xffff ? `\\U${codePoint.toString(16).padStart(8, '0')}` : `\\u${hexOf(codePoint)}`;
