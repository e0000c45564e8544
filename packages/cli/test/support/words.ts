import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { raw } from 'hast-util-raw';
import type { Paragraph, TableCell } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Words of a lesson's Markdown as one reads them elsewhere, on GitHub say: rendered by remark-gfm alone, in order. Only
 * attribute lists and markers, which are text there, are left out.
 */
export function wordsOfMarkdown(source: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(source);
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/\{:[^}]*\}/g, '');
  });
  visit(tree, 'listItem', ({ children: [first] }) => {
    if (first?.type === 'paragraph') unmark(first);
  });
  visit(tree, 'tableCell', unmark);
  return wordsOf(raw(toHast(tree, { allowDangerousHtml: true })));
}

/** The marker at the beginning is taken away where it is text: `(x)`, and in a table `[x]` as well. */
function unmark({ children: [text] }: Paragraph | TableCell): void {
  if (text?.type === 'text') text.value = text.value.replace(/^\s*[([][ x][)\]]/i, '');
}

/** Words of a page or of a part of one: of its text, and of what pictures and their placeholders are called. */
export const wordsOfHtml = (html: string): string[] => wordsOf(fromHtml(html, { fragment: true }));

/** Letters and digits only: quotes may become typographic, and Markdown's own signs go. */
export const wordsOfText = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of hast. */
export const wordsOf = (tree: Nodes): string[] => wordsOfText(textOf(tree));

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(textOf).join('');
  if (unread.includes(node.tagName)) return '';
  const text = [...namesOf(node), ...partsOf(node).map(textOf)].join('');
  return inline.includes(node.tagName) ? text : ` ${text} `;
}

const unread = ['script', 'style', 'head'];

/** Elements that may stand within a word. */
const inline = ['a', 'code', 'del', 'em', 'mark', 'span', 'strong'];

const namesOf = ({ properties: { alt, title } }: Element): string[] =>
  [alt, title].flatMap((name) => (typeof name === 'string' ? ` ${name} ` : []));

/** Of a formula, that which its author wrote. */
const partsOf = ({ children, tagName }: Element): Element['children'] =>
  tagName === 'semantics' ? children.slice(1) : children;
