import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { attachAttributeLists } from './attach.js';
import { attributeListFromMarkdown } from './from-markdown.js';
import { attributeListSyntax } from './syntax.js';
import { attributeListToMarkdown } from './to-markdown.js';

export { attachAttributeLists } from './attach.js';
export type { AttributeListNode, Attributes, AttributeValues, Side } from './attribute-list.js';
export { attributeListFromMarkdown } from './from-markdown.js';
export { messages } from './messages.js';
export { type ScannedList, scanList, type Token } from './scan-list.js';
export { attributeListSyntax } from './syntax.js';
export { attributeListHandlers } from './to-hast.js';
export { attributeListToMarkdown } from './to-markdown.js';

/**
 * The remark plugin: reads kramdown's attribute lists and attaches them to what they tag.
 *
 *     {: #start .wide data-step="1"}
 *     A paragraph with *emphasis*{: .key}.
 */
export function remarkAttributeList(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  const add = (field: string, extension: unknown) => {
    data[field] = [...(data[field] ?? []), extension];
  };
  add('micromarkExtensions', attributeListSyntax());
  add('fromMarkdownExtensions', attributeListFromMarkdown());
  add('toMarkdownExtensions', attributeListToMarkdown());
  return attachAttributeLists;
}
