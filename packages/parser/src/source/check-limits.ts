import type { Diagnostic } from '@hornbook/model';
import { messages } from '../messages.js';

/** Characters. The longest lesson anyone has written by hand has a tenth of that. */
const maxLength = 2_000_000;
/** Containers around a line. Deeper ones take remark-parse seconds, or all of its stack. */
const maxDepth = 50;

/**
 * Looks for what would take the Markdown parser too long, in time linear in the text's length. A source that is refused
 * is not parsed at all.
 */
export function checkLimits(text: string): Diagnostic[] {
  if (text.length > maxLength) {
    return [messages.tooLarge({ bytes: text.length, limit: maxLength }, { line: 1, column: 1 })];
  }
  const lines = text.split('\n');
  const row = lines.findIndex((line) => depthOf(line) > maxDepth);
  if (row !== -1) return [messages.tooDeep({ limit: maxDepth }, { line: row + 1, column: 1 })];
  const last = findPathological(lines);
  return last === undefined ? [] : [messages.tooTangled(undefined, { line: last + 1, column: 1 })];
}

const opener = /[>\-*+]|\d{1,9}[.)]/y;

/** How many quotes and lists the start of a line may open or continue: its markers, and two columns a level before them. */
function depthOf(line: string): number {
  let markers = 0;
  let at = skipSpace(line, 0);
  const indent = at;
  for (;;) {
    opener.lastIndex = at;
    const match = opener.exec(line);
    if (!match || !(match[0] === '>' || isSpace(line[at + match[0].length]))) break;
    markers++;
    at = skipSpace(line, at + match[0].length);
  }
  return markers === 0 ? 0 : markers + Math.floor(indent / 2);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

const isSpace = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\t';

/**
 * What opens or closes something in a line. The Markdown parser compares such marks with one another, so that its time
 * grows by the square of those in one block of text.
 */
const mark = /\*{1,2}|_{1,2}|~{1,2}|[[\]]|<[!?]/g;
/** Comparisons: about a second. No lesson that anyone has written comes near. */
const maxCost = 50_000_000;

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
/** Between blocks of text: a blank line, an item of a list. */
const boundary = /^[ \t>]*$|^ {0,3}[-+*][ \t]+\S/;
/** Below it, every row of a table is a block of its own. */
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-[-:| \t]*\|[-:| \t]*$/;

/** The line, counted from 0, that makes the input pathological; in time linear in the text's length. */
function findPathological(lines: readonly string[]): number | undefined {
  let cost = 0;
  let marks = 0;
  let open: string | undefined;
  let isTable = false;
  for (const [row, line] of lines.entries()) {
    const ticks = fence.exec(line)?.[1];
    if (open && ticks?.startsWith(open)) open = undefined;
    else open ??= ticks;
    if (open) continue;
    const isBoundary = boundary.test(line);
    isTable = (isTable && !isBoundary) || delimiterRow.test(line);
    if (isBoundary || isTable) {
      cost += marks ** 2;
      marks = 0;
    }
    marks += line.match(mark)?.length ?? 0;
    if (cost + marks ** 2 > maxCost) return row;
  }
  return undefined;
}
