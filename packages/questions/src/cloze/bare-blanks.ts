import type { SourcePlace } from '@hornbook/model';
import type { Nodes } from 'mdast';
import type { Markup, ParseContext } from '../markup.js';
import { placesOfRuns } from '../shared/raw-text.js';
import { messages } from './messages.js';

/** Underscores that are no blank. */
interface BareBlank {
  place: SourcePlace;
  /** Whether backticks around them make a blank of them, and change nothing else. */
  isFixable: boolean;
}

/**
 * Reports `____` in a text, or alone on a line, which is a thematic break in Markdown.
 *
 * @param missing how many more blanks the answers ask for: fixes are offered if they make just as many
 */
export function reportBareBlanks({ prompt }: Markup, missing: number, context: ParseContext): void {
  const isCodeClear = !hasStrayBacktick(prompt, context.source);
  const found = prompt.flatMap((block) => bareBlanks(block, isCodeClear, context.source));
  const isOffered = found.filter(({ isFixable }) => isFixable).length === missing;
  for (const { isFixable, place } of found) {
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
    const fix = { start, end, text: `\`${context.source.slice(start, end)}\`` };
    context.report(messages.bareBlank(undefined, place, isOffered && isFixable ? fix : undefined));
  }
}

/** @param canFix whether a pair of backticks in this node would be a code span */
function bareBlanks(node: Nodes, canFix: boolean, source: string): BareBlank[] {
  // Underscores in `<https://…>` are part of an address.
  const canFixInside = canFix && node.type !== 'link' && node.type !== 'linkReference';
  if ('children' in node) return node.children.flatMap((child) => bareBlanks(child, canFixInside, source));
  if (node.type !== 'text' && node.type !== 'thematicBreak') return [];
  const isFree = node.type === 'text' ? isPlain : isAlone;
  return placesOfRuns(node.position, /(?<!\w)_{3,}(?!\w)/g, source).map((place) => {
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
    return { place, isFixable: canFix && isFree(source, start, end) };
  });
}

/** Characters of a word that are looked at, so that no source takes long. */
const longest = 200;

/**
 * Other backticks would join in, `\` would take a backtick's meaning away, `$` would make a formula of it, and an address
 * would go on.
 */
function isPlain(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - longest), start);
  const word = before.split(/\s/).at(-1) ?? '';
  const isAddress = word.length === longest || /:\/\/|www\.|@/i.test(word);
  return !isAddress && !/[\\`$]/.test((source[start - 1] ?? '') + (source[end] ?? ''));
}

/** A line that is no thematic break any more is part of a paragraph above or below it, or of a heading. */
function isAlone(source: string, start: number, end: number): boolean {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const above = source.lastIndexOf('\n', line - 2) + 1;
  const below = source.indexOf('\n', end) + 1 || source.length;
  const around = [
    source.slice(line === 0 ? line : above, line),
    source.slice(line, start),
    source.slice(end, below),
    source.slice(below, source.indexOf('\n', below) + 1 || source.length),
  ];
  return around.every((text) => /^[\s>]*$/.test(text));
}

/** Whether there is a backtick outside code: one more could make code of what is between. */
function hasStrayBacktick(prompt: Markup['prompt'], source: string): boolean {
  let at = prompt[0]?.position?.start.offset ?? 0;
  const end = prompt.at(-1)?.position?.end.offset ?? at;
  for (const { position } of prompt.flatMap(codes)) {
    if (source.slice(at, position?.start.offset).includes('`')) return true;
    at = position?.end.offset ?? at;
  }
  return source.slice(at, end).includes('`');
}

function codes(node: Nodes): Nodes[] {
  if (node.type === 'inlineCode' || node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codes) : [];
}
