import type { Content } from '@hornbook/model';
import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';

/** Three or more underscores in code are a blank: `` `____` ``, `` `docker ____ ls` ``, and in fenced code, too. */
export const runs = /_{3,}/g;

const countRuns = (text: string): number => text.match(runs)?.length ?? 0;

/** Whether a block of Markdown has a blank. */
export const hasBlank = (node: MdastNodes): boolean =>
  node.type === 'inlineCode' || node.type === 'code'
    ? countRuns(node.value) > 0
    : 'children' in node && node.children.some(hasBlank);

const textOf = (node: HastNodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** Code with blanks in it, in the prompt's order, and its place. */
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
 * A copy of a prompt in which code names its blanks: `<code data-blanks="ID ID">____ ____</code>`. It may be highlighted
 * later, and an author's HTML may look the same.
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

/** The ids of the blanks in marked code, in order. */
export const blanksIn = ({ properties }: Element): string[] | undefined =>
  typeof properties.dataBlanks === 'string' ? properties.dataBlanks.split(' ') : undefined;

type Control = (id: string) => ElementContent | undefined;

/** The nodes with a control in place of every blank; code that was only a blank becomes the control alone. */
export function fillBlanks(nodes: readonly ElementContent[], control: Control): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const ids = blanksIn(node);
    if (!ids) return [{ ...node, children: fillBlanks(node.children, control) }];
    const children = fillCode(node.children, ids, control);
    if (children.length === 1 && children[0]?.type === 'element') return children;
    const { dataBlanks: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

/** Code may be highlighted: a blank is then in one of its spans. `ids` are used up. */
const fillCode = (nodes: readonly ElementContent[], ids: string[], control: Control): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: fillCode(node.children, ids, control) }];
    if (node.type !== 'text') return [node];
    return node.value.split(/(_{3,})/).flatMap((value, index): ElementContent[] => {
      const filled = index % 2 === 1 ? control(ids.shift() ?? '') : undefined;
      return value ? [filled ?? { type: 'text', value }] : [];
    });
  });

/** The words beside a blank, up to another blank or the end of its paragraph, cell or line of code. */
export interface Surroundings {
  before: string;
  after: string;
}

/**
 * The words around each blank of a prompt, in order.
 *
 * @param hasBlanks tells code with blanks from other code
 */
export const surroundingsOf = (prompt: Content, hasBlanks: (code: Element) => boolean): Surroundings[] =>
  flatten(prompt, hasBlanks)
    .split('\n')
    .map((line) => line.split(hole).map((text) => text.replace(/\s+/g, ' ').trim()))
    .flatMap(([first = '', ...others]) =>
      others.map((after, index) => ({ before: others[index - 1] ?? first, after })),
    );

const hole = '\0';
const blocks =
  /^(?:p|pre|br|li|d[td]|t[dhr]|h[1-6]|div|blockquote|figure|figcaption|caption|summary|section)$/;

/** A prompt as lines of text, with a mark for every blank. */
function flatten(node: HastNodes, hasBlanks: (code: Element) => boolean, inPre = false): string {
  if (node.type === 'text')
    return (inPre ? node.value : node.value.replace(/\s+/g, ' ')).replaceAll(hole, '');
  if (!('children' in node)) return '';
  const name = node.type === 'element' ? node.tagName : '';
  const text = node.children.map((child) => flatten(child, hasBlanks, inPre || name === 'pre')).join('');
  if (node.type === 'element' && name === 'code' && hasBlanks(node)) return text.replace(runs, hole);
  return blocks.test(name) ? `\n${text}\n` : text;
}
