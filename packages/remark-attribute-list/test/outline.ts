import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** What kramdown and remark render differently, attribute lists or not. */
const wrappers = ['div', 'span', 'tbody', 'thead'];

/**
 * The outline of a fragment of HTML: elements with their class, id and other attributes, and their words. White space,
 * ids of headings that nobody gave, soft breaks, wrappers around code and classes that only one renderer gives count
 * for nothing.
 */
export const outline = (html: string): string => describe(fromHtml(html, { fragment: true })).join('\n');

function describe(node: Nodes, depth = 0): string[] {
  const pad = '  '.repeat(depth);
  if (node.type === 'text') {
    const words = node.value.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
    return words ? [pad + words] : [];
  }
  if (node.type === 'root') return merge(node.children.flatMap((child) => describe(child, depth)));
  if (node.type !== 'element' || node.tagName === 'br') return [];
  if (isTransparent(node)) return node.children.flatMap((child) => describe(child, depth));
  return [pad + openTag(node), ...merge(node.children.flatMap((child) => describe(child, depth + 1)))];
}

/** Neighbouring words are one text. */
function merge(lines: string[]): string[] {
  const isWords = (line: string | undefined) => line !== undefined && !line.trimStart().startsWith('<');
  return lines.reduce<string[]>((all, line) => {
    const last = all.at(-1);
    if (isWords(line) && isWords(last) && last?.search(/\S/) === line.search(/\S/)) {
      all[all.length - 1] = `${last} ${line.trim()}`;
    } else all.push(line);
    return all;
  }, []);
}

const isTransparent = (element: Element): boolean =>
  (wrappers.includes(element.tagName) && attributes(element) === '') ||
  (element.tagName === 'p' && attributes(element) === '');

const openTag = (element: Element): string => `<${element.tagName}${attributes(element)}>`;

const noise = /^(task-list.*|contains-task-list|language-.*|highlight.*|footnote.*|data-footnote.*)$/;

function attributes({ properties, tagName }: Element): string {
  const classes = ((properties.className as string[]) ?? []).filter((name) => !noise.test(name));
  const entries = Object.entries({ ...properties, className: classes.join(' ') })
    .filter(([name, value]) => value !== '' && !['role', 'rel', 'disabled', 'href', 'src'].includes(name))
    .filter(([name]) => !(name === 'id' && /^h\d$/.test(tagName)))
    .map(([name, value]) => ` ${name}=${value}`);
  return entries.sort().join('');
}
