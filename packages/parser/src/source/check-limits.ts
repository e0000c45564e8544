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
    const what = `${text.length} characters; at most ${maxLength} are read`;
    return [messages.tooLarge({ what }, { line: 1, column: 1 })];
  }
  const lines = text.split('\n');
  const row = lines.findIndex((line) => depthOf(line) > maxDepth);
  return row === -1 ? [] : [messages.tooDeep({ limit: maxDepth }, { line: row + 1, column: 1 })];
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
