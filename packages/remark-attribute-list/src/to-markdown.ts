import type { Options } from 'mdast-util-to-markdown';
import type { AttributeListNode } from './attribute-list.js';

/**
 * The mdast extension for `mdast-util-to-markdown`. Lists that were attached to nodes are put back into the tree first,
 * by `detachAttributeLists`.
 */
export function attributeListToMarkdown(): Options {
  const handle = (node: AttributeListNode): string => node.value;
  return {
    handlers: { attributeList: handle, inlineAttributeList: handle } as unknown as Options['handlers'] &
      object,
    // Text that looks like a list stays text.
    unsafe: [{ character: '{', after: ':', inConstruct: 'phrasing' }],
    // Right above what it tags.
    join: [(left) => (left.type === 'attributeList' ? 0 : undefined)],
  };
}
