import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import {
  attachAttributeLists,
  attributeListHandlers,
  type KnownWords,
  remarkAttributeList,
} from '../../src/index.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkAttributeList)
  .use(remarkStringify)
  .freeze();

/** Parses Markdown and attaches its lists. `reported` holds `1:1-1:7 rule-id` in the order of the source. */
export function read(markdown: string, known?: KnownWords): { tree: Root; reported: string[]; file: VFile } {
  const file = new VFile(markdown);
  const tree = processor.parse(file);
  attachAttributeLists(tree, file, known);
  const places = file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ name, ruleId }) => `${name} ${ruleId?.replace('attribute-list-', '')}`);
  return { tree, reported: places, file };
}

/** HTML with raw HTML in it. */
export const show = (tree: Root): string =>
  toHtml(toHast(tree, { allowDangerousHtml: true, handlers: attributeListHandlers }) as HastRoot, {
    allowDangerousHtml: true,
  });

/** The HTML of Markdown. */
export const render = (markdown: string): string => show(read(markdown).tree);

export const write = (tree: Root): string => processor.stringify(tree);
