import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../page/words.js';

/** What may be wider than the page scrolls by itself, by keyboard too. */
export function wrapBlocks(parent: Root | Element, words: Words): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    wrapBlocks(node, words);
    if (node.tagName === 'table') parent.children[index] = scrollingTable(node, words);
    if (node.tagName === 'pre') parent.children[index] = codeBlock(node, words);
    if (node.tagName === 'div' && classesOf(node).includes('math')) node.properties.tabIndex = 0;
  }
}

const scrollingTable = (table: Element, words: Words): Element =>
  h('.hb-scroll', { role: 'group', ariaLabel: words.table, tabIndex: 0 }, [table]);

/** Room for the player's copy button beside the code, and above a terminal its number. */
function codeBlock(pre: Element, words: Words): Element {
  pre.properties.tabIndex = 0;
  const number = terminalNumber(pre);
  if (number === undefined) return h('.hb-code', [pre]);
  const title: ElementContent = h('p.hb-terminal-title', words.terminal(number));
  return h('.hb-code.hb-terminal', [title, pre]);
}

/** `pre.terminal.term2` */
function terminalNumber(pre: Element): number | undefined {
  const name = classesOf(pre).find((name) => /^term\d$/.test(name));
  return name === undefined ? undefined : Number(name.slice('term'.length));
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
