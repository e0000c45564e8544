import type { Fix } from '@hornbook/model';
import { hideMarks, markedItems, type ParseContext } from '@hornbook/questions';
import type { Blockquote, List, RootContent } from 'mdast';
import { attributesOf, hasClass } from '../nodes.js';
import { companionClasses } from './companions.js';
import { questionMessages as messages } from './messages.js';

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
  if (isSplit) {
    hideMarks(list);
    // Read again, it says nothing any more: it has been reported.
    context.itemsOf.delete(list);
  }
  const [quote] = following;
  if (quote?.type === 'blockquote' && isPlain(quote) && !isAlert(quote, context.source)) {
    const fix = indented(quote, answers, context.source);
    if (isSplit) context.report(messages.quoteSplitsAnswers(undefined, quote.position, fix));
    else context.report(messages.quoteAfterAnswers(undefined, quote.position));
  } else if (isSplit) context.report(messages.splitAnswers(undefined, list.position));
  return isSplit;
}

/** A part of the question that is tagged within the quote is reported on its own. */
const isPlain = (quote: Blockquote): boolean =>
  !attributesOf(quote).lists &&
  !quote.children.some((child) => companionClasses.some((name) => hasClass(child, name)));

const isAlert = ({ position }: RootContent, source: string): boolean =>
  /^>\s*\[!/.test(source.slice(position?.start.offset, (position?.start.offset ?? 0) + 20));

/** Indents the lines of a quote like the text of the answer above it. */
function indented({ position }: RootContent, answers: List, source: string): Fix | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  const text = answers.children.at(-1)?.children[0]?.position?.start;
  if (from === undefined || to === undefined || text?.offset === undefined) return undefined;
  // Tabs count by where they stop.
  if (source.slice(text.offset - text.column + 1, text.offset).includes('\t')) return undefined;
  const start = source.lastIndexOf('\n', from) + 1;
  const lines = source.slice(start, to).split('\n');
  return {
    start,
    end: to,
    text: lines.map((line) => ' '.repeat(text.column - 1) + line.trimStart()).join('\n'),
  };
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
