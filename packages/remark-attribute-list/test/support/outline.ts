import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/**
 * The outline of a fragment of HTML: elements with their attributes, and their words. What kramdown and remark render
 * differently, attribute lists or not, counts for nothing: white space, line breaks, curly quotes, ids made from the
 * words of headings, and the classes of check lists.
 */
export const outline = (html: string): string => describe(fromHtml(html, { fragment: true }), 0).join('\n');

function describe(node: Nodes, depth: number): string[] {
  const pad = '  '.repeat(depth);
  if (node.type === 'text') return wordsOf(node.value).map((words) => pad + words);
  if (node.type === 'root') return describeAll(node, depth);
  if (node.type !== 'element' || node.tagName === 'br') return [];
  return [`${pad}<${node.tagName}${attributes(node)}>`, ...describeAll(node, depth + 1)];
}

function describeAll({ children }: Root | Element, depth: number): string[] {
  const joined: Nodes[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'element' && child.tagName === 'br') continue;
    if (last?.type === 'text' && child.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: `${last.value} ${child.value}` };
    } else joined.push(child);
  }
  return joined.flatMap((child) => describe(child, depth));
}

function wordsOf(text: string): string[] {
  const words = text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  return words ? [words] : [];
}

/** Of check lists. */
const given = /^(?:contains-)?task-list/;

function attributes(element: Element): string {
  const classes = ((element.properties.className as string[]) ?? []).filter((name) => !given.test(name));
  const entries = Object.entries({ ...element.properties, className: classes.join(' ') })
    .filter(([name, value]) => value !== '' && !(name === 'id' && value === slugOf(element)))
    .map(([name, value]) => ` ${name}=${value}`);
  return entries.sort().join('');
}

/** The id that kramdown makes for a heading. */
function slugOf(element: Element): string | undefined {
  if (!/^h\d$/.test(element.tagName)) return undefined;
  return describeAll(element, 0)
    .join(' ')
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
