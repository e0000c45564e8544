import type { Content } from '@hornbook/model';
import type { Element, Nodes } from 'hast';
import { runs } from './blanks.js';

/** The words beside a blank, up to another blank or the end of its paragraph, cell or line of code. */
export interface Surroundings {
  before: string;
  after: string;
}

/**
 * What stands around each blank of a prompt, in its order.
 *
 * @param holdsBlanks tells code with blanks from other code
 */
export const surroundingsOf = (prompt: Content, holdsBlanks: (code: Element) => boolean): Surroundings[] =>
  flatten(prompt, holdsBlanks)
    .split('\n')
    .map((line) => line.split(hole).map((text) => text.replace(/\s+/g, ' ').trim()))
    .flatMap(([first = '', ...others]) =>
      others.map((after, index) => ({ before: others[index - 1] ?? first, after })),
    );

const hole = '\0';
const blocks =
  /^(?:p|pre|br|li|d[td]|t[dhr]|h[1-6]|div|blockquote|figure|figcaption|caption|summary|section)$/;

/** A prompt as lines of text, a mark for every blank. */
function flatten(node: Nodes, holdsBlanks: (code: Element) => boolean, inPre = false): string {
  if (node.type === 'text')
    return (inPre ? node.value : node.value.replace(/\s+/g, ' ')).replaceAll(hole, '');
  if (!('children' in node)) return '';
  const name = node.type === 'element' ? node.tagName : '';
  const text = node.children.map((child) => flatten(child, holdsBlanks, inPre || name === 'pre')).join('');
  if (node.type === 'element' && name === 'code' && holdsBlanks(node)) return text.replace(runs, hole);
  return blocks.test(name) ? `\n${text}\n` : text;
}
