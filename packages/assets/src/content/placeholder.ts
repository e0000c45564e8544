import type { Element, ElementContent } from 'hast';
import type { MissingFile } from './missing-file.js';

/** Instead of a picture or a film: what it would have shown, and the name under which it was looked for. */
export function mediaPlaceholder({ properties, position }: Element, { alt, url }: MissingFile): Element {
  const label = text(properties.alt) || alt?.trim() || fileName(url);
  const shown = label === fileName(url) ? label : `${label} (${fileName(url)})`;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['hb-missing'], role: 'img', ariaLabel: label },
    children: [{ type: 'text', value: shown }],
    ...(position && { position }),
  };
}

/** Instead of a link to a file: its text. */
export const linkPlaceholder = (children: ElementContent[], { url }: MissingFile): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['hb-missing'] },
  children: [...children, { type: 'text', value: ` (${fileName(url)})` }],
});

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** `/images/plan.svg?v=2` → `plan.svg` */
const fileName = (url: string): string => {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || path;
};
