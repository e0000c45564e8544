import { type Diagnostic, type Fix, fixAt } from '@hornbook/model';
import { type AuthoringType, hideMarks, markedItems, type ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, span } from '../nodes.js';
import type { NearType } from './find-answers.js';
import { questionMessages as messages } from './messages.js';

/** Answers in GIFT, in MoodleXML-like sheets, in LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

/** `-(x) a`, `– (x) a`, a no-break space after the bullet: a line that Markdown does not read as an item of a list. */
const brokenItem = /^([ \t]*)(?:([-*+])\s?|([–—‒−•·])\s*)(?=[([][xX\s]?[)\]])/u;

/** An indented line that would be an answer. */
const markedLine = /^[ \t]*[-*+][ \t]+(?:\([xX \t]?\)|\[[xX \t]?\])/m;

/** Says why a question has no answers. `blocks` begin with the tagged one and end where the question must. */
export function explainNoAnswers(
  blocks: readonly RootContent[],
  asked: AuthoringType | undefined,
  near: NearType | undefined,
  source: string,
): Diagnostic {
  const [tagged, ...others] = blocks as [RootContent, ...RootContent[]];
  const wanted = asked && asked.answers !== 'none' ? asked.answers : 'marked-list';
  const broken = blocks.slice(0, 4).flatMap((block) => brokenItems(block, source) ?? [])[0];
  if (broken) return broken;
  const line = [tagged, others[0]].flatMap(linesOf).find((candidate) => otherDialect.test(candidate));
  if (line) return messages.otherDialect({ line: line.trim() }, span([tagged]));
  const indented = others.find((node) => node.type === 'code' && markedLine.test(node.value));
  if (indented && !isFenced(indented, source)) return messages.answersIndented(undefined, indented.position);
  const list = blocks.find(({ type }) => type === 'list');
  const [meant, fix] = [near?.meant, near && fixAt(near.place, `.${near.meant}`)];
  return list && wanted === 'marked-list'
    ? messages.noMarkers({ isTagged: list === tagged, meant }, list.position, fix)
    : messages.noAnswers({ name: asked?.class, meant, wanted }, span([tagged]), fix);
}

/** A paragraph with lines that were meant as answers; the fix writes `- ` before each. */
function brokenItems(node: RootContent, source: string): Diagnostic | undefined {
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

const isFenced = ({ position }: RootContent, source: string): boolean =>
  /^[`~]/.test(source.charAt(position?.start.offset ?? 0));

/** Lines of text outside of code. */
const linesOf = (node: RootContent | undefined): string[] => {
  if (node?.type === 'code') return node.value.split('\n');
  if (node?.type !== 'paragraph') return [];
  return node.children
    .map((child) => (child.type === 'inlineCode' ? '`' : textOf(child)))
    .join('')
    .split('\n');
};

/**
 * Reports what stands right below a question's answers and was meant to be part of them: a quote with no class, which
 * everybody would see, and further answers.
 *
 * A list with the same markers right after a question's answers, or with the next number, was meant to be part of them.
 * Another bullet begins a list of its own, and so does an item after a block that is not indented:
 *
 *     - (x) one
 *     * ( ) two
 *
 * @returns whether there are further answers
 */
export function reportLeftOut(
  answers: List,
  following: readonly RootContent[],
  context: ParseContext,
): boolean {
  const list = following.find((node) => !splitters.includes(node.type));
  const isSplit =
    list?.type === 'list' &&
    attributesOf(list).classes.length === 0 &&
    (hasSameMarkers(answers, list, context) || goesOn(answers, list));
  if (isSplit) hideMarks(list);
  const [quote] = following;
  if (quote?.type === 'blockquote' && !attributesOf(quote).lists && !isAlert(quote, context.source)) {
    const fix = indented(quote, answers, context.source);
    if (isSplit) context.report(messages.quoteSplitsAnswers(undefined, quote.position, fix));
    else context.report(messages.quoteAfterAnswers(undefined, quote.position));
  } else if (isSplit) context.report(messages.splitAnswers(undefined, list.position));
  return isSplit;
}

const isAlert = ({ position }: RootContent, source: string): boolean =>
  /^>\s*\[!/.test(source.slice(position?.start.offset, (position?.start.offset ?? 0) + 20));

/** Indents the lines of a quote like the text of the answer above it. */
function indented({ position }: RootContent, answers: List, source: string): Fix | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  const column = answers.children.at(-1)?.children[0]?.position?.start.column;
  if (from === undefined || to === undefined || !column) return undefined;
  const start = source.lastIndexOf('\n', from) + 1;
  const lines = source.slice(start, to).split('\n');
  return { start, end: to, text: lines.map((line) => ' '.repeat(column - 1) + line.trimStart()).join('\n') };
}

/** Blocks that authors put between answers; definitions and footnotes are gone already. */
const splitters = ['code', 'html', 'math', 'blockquote'];

/** Round markers mean nothing elsewhere: after pairs, which have no markers, they were meant for extra partners. */
function hasSameMarkers(answers: List, list: List, context: ParseContext): boolean {
  const shapes = markedItems(answers, context).map(({ shape }) => shape);
  const [first] = markedItems(list, context);
  return first?.shape === 'round' || (first?.shape !== undefined && shapes.includes(first.shape));
}

/** Whether a list goes on with the numbers of another. */
const goesOn = (answers: List, { ordered, start }: List): boolean =>
  Boolean(ordered) && start === (answers.start ?? Number.NaN) + answers.children.length;
