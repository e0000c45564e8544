import type { Root } from 'mdast';
import type { Processor, Transformer } from 'unified';
import { attachAttributeLists } from './attach.js';
import type { KnownWords } from './report-tokens.js';
import { attributeListFromMarkdown, attributeListSyntax } from './syntax.js';
import { attributeListToMarkdown } from './to-markdown.js';

export { attachAttributeLists } from './attach.js';
export type {
  AttributeList,
  AttributeListData,
  Attributes,
  AttributeValues,
  InlineAttributeList,
  Side,
} from './attribute-list.js';
export { messages, type RuleId } from './messages.js';
export type { KnownWords } from './report-tokens.js';
export { type ScannedList, type Slip, scanList, type Token } from './scan-list.js';
export { attributeListFromMarkdown, attributeListSyntax } from './syntax.js';
export { attributeListHandlers } from './to-hast.js';
export { attributeListToMarkdown } from './to-markdown.js';

/**
 * The remark plugin: reads kramdown's attribute lists, attaches them to what they tag, and writes them.
 *
 *     {: #start .wide data-step="1"}
 *     A paragraph with *emphasis*{: .key}.
 *
 * @param known words that another plugin makes something of, to tell what is nearly one of them
 */
export function remarkAttributeList(this: Processor, known: KnownWords = {}): Transformer<Root, Root> {
  const data = this.data() as Record<string, unknown[] | undefined>;
  const add = (field: string, extension: unknown) => {
    data[field] = [...(data[field] ?? []), extension];
  };
  add('micromarkExtensions', attributeListSyntax());
  add('fromMarkdownExtensions', attributeListFromMarkdown());
  add('toMarkdownExtensions', attributeListToMarkdown());
  return (tree, file) => attachAttributeLists(tree, file, known);
}
