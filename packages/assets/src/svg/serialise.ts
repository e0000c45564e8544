import type { CleanAttribute } from './clean-attributes.js';
import { svgNamespace } from './elements.js';

/** `<svg xmlns="…" width="10"`, still open: an empty element ends in `/>`. */
export function startTag(name: string, attributes: readonly CleanAttribute[], isRoot: boolean): string {
  const namespace = isRoot ? ` xmlns="${svgNamespace}"` : '';
  const written = attributes.map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
  return `<${name}${namespace}${written.join('')}`;
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** White space as references, since a reader of XML turns it into blanks (XML 1.0, 3.3.3). */
const escapeValue = (value: string): string =>
  escapeText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
