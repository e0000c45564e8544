import type { Content } from '@hornbook/model';

/** Loose and tight lists mean the same: a paragraph alone is only its phrases. */
export function unwrapParagraph(content: Content): Content {
  const [only] = content.children;
  const alone = content.children.length === 1 && only?.type === 'element' && only.tagName === 'p';
  return alone ? { ...content, children: only.children } : content;
}
