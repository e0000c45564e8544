import type { List, Paragraph, RootContent } from 'mdast';
import type { MarkedItem, ParseContext } from '../../markup.js';
import { hideMarks, markedItems } from '../marked-items.js';
import { choiceMessages as messages } from './messages.js';

/** Reports what is read as part of an option although it was probably meant as something else. */
export function checkItems(items: readonly MarkedItem[], context: ParseContext): void {
  for (const { item, nodes } of items) {
    for (const list of nodes.filter((node) => node.type === 'list'))
      reportNested(list, list === nodes[1], context);
    const [first, ...further] = nodes.filter((node) => node.type === 'paragraph');
    const paragraph = first === nodes[0] ? further[0] : first;
    if (paragraph) context.report(messages.paragraphInOption(undefined, paragraph.position));
    const column = item.position?.start.column ?? 1;
    const lazy = nodes.flatMap((node) => lazyLine(node, column, context.source) ?? [])[0];
    if (lazy) context.report(messages.lineNotIndented(undefined, lazy));
  }
}

/** A list in an option, with markers of its own or right below the text and with one item, as some write feedback. */
function reportNested(list: List, isBelowText: boolean, context: ParseContext): void {
  const items = markedItems(list, context);
  if (items.some(({ shape }) => shape)) {
    context.report(messages.nestedMarkers(undefined, list.position));
    hideMarks(list);
    return;
  }
  const [only, second] = items;
  const isText = only?.nodes.length === 1 && only.nodes[0]?.type === 'paragraph';
  if (isBelowText && isText && !second) context.report(messages.nestedList(undefined, list.position));
}

/** The first line of a paragraph that is left of its list's bullet, or right below it: Markdown appends it all the same. */
function lazyLine(node: RootContent, column: number, source: string): Paragraph['position'] {
  const { end, start } = node.position ?? {};
  if (node.type !== 'paragraph' || !start || !end || start.line === end.line) return undefined;
  let offset = start.offset ?? 0;
  for (let line = start.line + 1; line <= end.line; line += 1) {
    offset = source.indexOf('\n', offset) + 1;
    const text = /^[^\n\r]*/.exec(source.slice(offset, offset + 1000))?.[0] ?? '';
    const indent = text.length - text.trimStart().length;
    if (indent >= column) continue;
    const place = (shift: number) => ({ line, column: shift + 1, offset: offset + shift });
    return { start: place(indent), end: place(text.trimEnd().length) };
  }
  return undefined;
}
