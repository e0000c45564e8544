import type { Fix } from '@hornbook/model';
import { hideMarks, markedItems, type ParseContext } from '@hornbook/questions';
import type { List, Paragraph, RootContent } from 'mdast';
import { attributesOf, eachNode, hasClass } from '../nodes.js';
import { nearMissMessages as messages } from './messages.js';

/** A block that may hold answers outside of a question. */
export interface MarkedText {
  node: RootContent;
  above: RootContent | undefined;
  /** Whether a tag above was meant to make a question of it, which has been reported. */
  isMeant: boolean;
}

/**
 * Reports round markers, which mean nothing outside of a question, and hides which of them are right; behind a misspelled
 * tag, which of the square ones are, too.
 *
 * @returns whether the block holds answers
 */
export function reportMarkers({ above, isMeant, node }: MarkedText, context: ParseContext): boolean {
  if (node.type === 'paragraph') return reportLines(node, context);
  let found = false;
  let isNamed = isMeant;
  eachNode(node, (list) => {
    // A question in a quote has been reported.
    isNamed ||= hasClass(list, 'quiz');
    if (list.type !== 'list') return;
    const round = isRound(list, context);
    if (!round && !(isNamed && isSquare(list))) return;
    found = true;
    if (!isNamed) {
      const fix = list === node && isAsked(list, context) ? tagAbove(above, context.source) : undefined;
      context.report(messages.strayMarkers(undefined, list.children[0]?.position, fix));
    }
    hideMarks(list);
  });
  return found;
}

const isSquare = ({ children }: List): boolean =>
  children.length > 1 && children.every(({ checked }) => typeof checked === 'boolean');

/** Whether a list has right and wrong answers: `(x) => y` alone is code that lacks its backticks. */
function isRound(list: List, context: ParseContext): boolean {
  const items = markedItems(list, context);
  const round = items.filter(({ shape, text }) => shape === 'round' && !/^[=-]>/.test(text));
  return round.length > 1 && round.length * 2 > items.length && round.some(({ right }) => right);
}

/** Whether a list would make a question without further ado. */
function isAsked(list: List, context: ParseContext): boolean {
  const items = markedItems(list, context);
  const texts = new Set(items.map(({ text }) => text));
  const right = items.filter((item) => item.right).length;
  const areMarked = items.every(({ shape }) => shape === 'round');
  return areMarked && right === 1 && right < items.length && texts.size === items.length && !texts.has('');
}

/** Puts `{: .quiz}` above the block before. Right below another block it would tag that. */
function tagAbove(above: RootContent | undefined, source: string): Fix | undefined {
  const start = above?.position?.start.offset;
  if (above?.type !== 'paragraph' || start === undefined || attributesOf(above).lists) return undefined;
  const before = source.slice(Math.max(0, start - 200), start);
  const isApart = before === '' || /\n[ \t]*\n[ \t]*$/.test(before);
  return { start, end: start, text: isApart ? '{: .quiz}\n' : '\n{: .quiz}\n' };
}

const markedLine = /^[ \t]*\(([xX ]?)\)[ \t]+\S/;

/** Lines such as `(x) a` in a paragraph. */
function reportLines(paragraph: Paragraph, context: ParseContext): boolean {
  const { end, start } = paragraph.position ?? {};
  const text = context.source.slice(start?.offset, end?.offset);
  if (!/\([xX]\)/.test(text)) return false;
  const lines = text.split('\n');
  const marks = lines.flatMap((line) => markedLine.exec(line)?.[1] ?? []);
  if (marks.length < 2 || !marks.some((mark) => /x/i.test(mark))) return false;
  context.report(messages.strayMarkers(undefined, paragraph.position));
  for (const child of paragraph.children) {
    if (child.type === 'text') child.value = child.value.replace(/^([ \t]*)\([xX]\)(?=[ \t])/gm, '$1( )');
  }
  return true;
}
