import { fixAt, type SourcePoint } from '@hornbook/model';
import type { ParseContext } from '@hornbook/questions';
import type { Nodes, Text } from 'mdast';
import { knownWords } from '../known-words.js';
import { placeFinder } from '../source/positions.js';
import { nearMissMessages as messages } from './messages.js';

/** An escape, or a short piece in braces. */
const piece = /\\[\s\S]|\{[^{}\n]{1,300}\}/g;

/** `{.quiz}`, `{ .quiz #id points="2" }`: Pandoc's attributes, or an attribute list without its colon. */
const attributes =
  /^\{\s*[.#][A-Za-z][\w-]*(?:\s*[.#][A-Za-z][\w-]*|\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))*\s*\}$/;

/** `{quiz}`, which means something only if the word is one of ours. */
const word = /^\{\s*([A-Za-z-]+)\s*\}$/;

/** Reports braces that lack the colon of an attribute list. The fix is for those alone on a line, which would be a list. */
export function reportBraces(text: Text, { report, source }: ParseContext): void {
  const found = bracesIn(text, source);
  const from = text.position?.start;
  if (!from || found.length === 0) return;
  const find = placeFinder(source.slice(from.offset, text.position?.end.offset));
  const inSource = ({ column, line, offset = 0 }: SourcePoint): SourcePoint => ({
    line: from.line + line - 1,
    column: line === 1 ? from.column + column - 1 : column,
    offset: (from.offset ?? 0) + offset,
  });
  for (const { isAlone, list, start, written } of found) {
    const within = find(start - (from.offset ?? 0), start - (from.offset ?? 0) + written.length);
    const place = { start: inSource(within.start), end: inSource(within.end) };
    report(messages.noColon({ written, list }, place, isAlone ? fixAt(place, list) : undefined));
  }
}

/** Whether braces in a paragraph or a heading name a class that was meant to be one of some. */
export const hasBracesFor = (isMeant: (name: string) => boolean, block: Nodes, source: string): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  block.children.some(
    (child) =>
      child.type === 'text' &&
      bracesIn(child, source).some(({ list }) =>
        [...list.matchAll(/\.([\w-]+)/g)].some(([, name = '']) => isMeant(name)),
      ),
  );

interface Braces {
  written: string;
  /** Offset in the source. */
  start: number;
  /** The attribute list that was meant. */
  list: string;
  isAlone: boolean;
}

function bracesIn({ position, value }: Text, source: string): Braces[] {
  const from = position?.start.offset ?? 0;
  if (!value.includes('{')) return [];
  return [...source.slice(from, position?.end.offset).matchAll(piece)].flatMap(({ 0: written, index }) => {
    const start = from + index;
    const isAlone = isWholeLine(source, start, start + written.length);
    const name = word.exec(written)?.[1] ?? '';
    // `{#id}` alone is reported as what only kramdown reads.
    if (/^\{#[\w:.-]*\}$/.test(written)) return [];
    if (attributes.test(written))
      return { written, start, isAlone, list: `{: ${written.slice(1, -1).trim()}}` };
    return isAlone && knownWords.classes?.includes(name)
      ? { written, start, isAlone, list: `{: .${name}}` }
      : [];
  });
}

function isWholeLine(source: string, start: number, end: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const after = /^[^\n]{0,9}/.exec(source.slice(end, end + 9))?.[0] ?? '';
  return /^[ \t>]*$/.test(before.slice(-300)) && after.trim() === '';
}
