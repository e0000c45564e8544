import type { Diagnostic } from '@hornbook/model';
import type { RootContent } from 'mdast';
import { questionMessages as messages } from './messages.js';

/** `-(x) a`, `– (x) a`, a no-break space after the bullet: a line that Markdown does not read as an item of a list. */
const brokenItem = /^([ \t]*)(?:([-*+])[^\S \t\n]?|([–—‒−•·])\s*)(?=[([][xX\s]?[)\]])/u;

/** A paragraph with lines that were meant as answers; the fix writes `- ` before each. */
export function brokenItems(node: RootContent, source: string): Diagnostic | undefined {
  const { end, start } = node.position ?? {};
  if (node.type !== 'paragraph' || start?.offset === undefined || end?.offset === undefined) return undefined;
  const lines = source.slice(start.offset, end.offset).split('\n');
  const first = lines.findIndex((line) => brokenItem.test(line));
  const [found, , bullet] = brokenItem.exec(lines[first] ?? '') ?? [];
  if (found === undefined) return undefined;
  const before = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const fixed = lines.map((line) => line.replace(brokenItem, '$1- '));
  // A list may interrupt a paragraph, but is easier to read below a blank line.
  if (first > 0) fixed.splice(first, 0, '');
  const place = {
    line: start.line + first,
    column: first > 0 ? 1 : start.column,
    offset: start.offset + before,
  };
  return messages.brokenItem(
    { problem: !bullet ? 'dash' : found.endsWith(bullet) ? 'no space' : 'no-break space' },
    {
      start: place,
      end: { ...place, column: place.column + found.length, offset: place.offset + found.length },
    },
    { start: start.offset, end: end.offset, text: fixed.join('\n') },
  );
}
