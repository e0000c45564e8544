import type { Content } from '@hornbook/model';
import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';

/** Three or more underscores in code are a blank: `` `____` ``, `` `docker ____ ls` ``, and so in fences. */
export const runs = /_{3,}/g;

const countRuns = (text: string): number => text.match(runs)?.length ?? 0;

/** Whether a block of Markdown holds a blank. */
export const holdsBlank = (node: MdastNodes): boolean =>
  node.type === 'inlineCode' || node.type === 'code'
    ? countRuns(node.value) > 0
    : 'children' in node && node.children.some(holdsBlank);

const textOf = (node: HastNodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** Code with blanks in it, in the prompt's order, and where it stands. */
export function codesOf(
  node: HastNodes,
  around?: Element['position'],
): { code: Element; position: Element['position'] }[] {
  const position = node.position ?? around;
  if (node.type !== 'element' || node.tagName !== 'code') {
    return 'children' in node ? node.children.flatMap((child) => codesOf(child, position)) : [];
  }
  return countRuns(textOf(node)) > 0 ? [{ code: node, position }] : [];
}

/**
 * A copy of a prompt in which code says which blanks it holds: `<code data-blanks="ID ID">____ ____</code>`. It may be
 * coloured later, and an author's HTML may look the same.
 */
export function markBlanks(prompt: Content, ids: readonly string[]): Content {
  const marked = structuredClone(prompt);
  let done = 0;
  for (const { code } of codesOf(marked)) {
    const end = done + countRuns(textOf(code));
    code.properties.dataBlanks = ids.slice(done, end).join(' ');
    done = end;
  }
  return marked;
}

/** The ids of the blanks in marked code, in their order. */
export const blanksIn = ({ properties }: Element): string[] | undefined =>
  typeof properties.dataBlanks === 'string' ? properties.dataBlanks.split(' ') : undefined;
