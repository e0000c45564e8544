import type { Content } from '@hornbook/model';
import type { Nodes } from 'hast';
import { toText } from 'hast-util-to-text';

/** The content for search and speech, as a browser would copy it, with pictures by their alternative text. */
export const plainText = (content: Content): string =>
  toText(hasImage(content) ? spoken(content) : content).trim();

const hasImage = (node: Nodes): boolean =>
  (node.type === 'element' && node.tagName === 'img') || ('children' in node && node.children.some(hasImage));

function spoken<T extends Nodes>(node: T): T {
  if (node.type === 'element' && node.tagName === 'img') {
    return { type: 'text', value: ` ${node.properties.alt ?? ''} ` } as unknown as T;
  }
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(spoken) } : node;
}
