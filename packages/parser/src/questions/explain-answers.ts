import type { Diagnostic } from '@hornbook/model';
import { type AuthoringType, markedItems, type ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, listPlace, placesInLists, span } from '../nodes.js';
import { isAnswers } from './find-answers.js';
import { questionMessages as messages } from './messages.js';
import { askFor, howToAsk, meantType } from './synonyms.js';

/** Answers in GIFT, in MoodleXML-like sheets, in LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

/** Of a block. Nobody writes so many. */
const maxNames = 20;

/**
 * A type under the name of another program, which has its answers there: `.likert` over a list without markers. The fix writes
 * our name where the answers can be read by it.
 */
function misnamed(blocks: readonly RootContent[], context: ParseContext): Diagnostic | undefined {
  const [tagged] = blocks as [RootContent, ...RootContent[]];
  const attributes = attributesOf(tagged);
  for (const name of attributes.classes.slice(0, maxNames)) {
    const meant = meantType(name);
    if (!meant?.class) continue;
    const hasAnswers =
      meant.answers === 'none' || blocks.some((node, index) => index > 0 && isAnswers(node, meant, context));
    if (!hasAnswers && !isAnswers(tagged, meant, context)) continue;
    const place = placesInLists(attributes, context.source).classes.get(name);
    const fix = askFor(meant, place, attributes, context.source);
    const data = { name, type: `.${meant.class}`, howTo: howToAsk(meant) };
    return messages.misnamedType(data, place ?? listPlace(tagged), fix);
  }
  return undefined;
}

/** Says why a question has no answers. `blocks` begin with the tagged one and end where the question must. */
export function explainNoAnswers(
  blocks: readonly RootContent[],
  asked: AuthoringType | undefined,
  context: ParseContext,
): Diagnostic {
  const otherwise = asked ? undefined : misnamed(blocks, context);
  if (otherwise) return otherwise;
  const [tagged, ...others] = blocks as [RootContent, ...RootContent[]];
  const wanted = asked && asked.answers !== 'none' ? asked.answers : 'marked-list';
  const line = [tagged, others[0]].flatMap(linesOf).find((candidate) => otherDialect.test(candidate));
  if (line) return messages.otherDialect({ line: line.trim() }, span([tagged]));
  const list = others.find(({ type }) => type === 'list');
  return list && wanted === 'marked-list'
    ? messages.noMarkers(undefined, list.position)
    : messages.noAnswers({ name: asked?.class, wanted }, span([tagged]));
}

const linesOf = (node: RootContent | undefined): string[] =>
  node?.type === 'paragraph' || node?.type === 'code' ? textOf(node).split('\n') : [];

/**
 * A list with the same markers right after a question's answers, or with the next number, was meant to be part of them.
 * Another bullet begins a list of its own, and so does an item after a block that is not indented:
 *
 *     - (x) one
 *     * ( ) two
 */
export function reportSplitAnswers(
  answers: List,
  following: readonly RootContent[],
  context: ParseContext,
): void {
  const list = following.find((node) => !splitters.includes(node.type));
  if (list?.type !== 'list' || attributesOf(list).classes.length > 0) return;
  if (hasSameMarkers(answers, list, context) || goesOn(answers, list)) {
    context.report(messages.splitAnswers(undefined, list.position));
  }
}

/** Blocks that authors put between answers; definitions and footnotes are gone already. */
const splitters = ['code', 'html', 'math'];

/** Round markers mean nothing elsewhere: after pairs, which have no markers, they were meant for extra partners. */
function hasSameMarkers(answers: List, list: List, context: ParseContext): boolean {
  const shapes = markedItems(answers, context).map(({ shape }) => shape);
  const [first] = markedItems(list, context);
  return first?.shape === 'round' || (first?.shape !== undefined && shapes.includes(first.shape));
}

/** Whether a list goes on with the numbers of another. */
const goesOn = (answers: List, { ordered, start }: List): boolean =>
  Boolean(ordered) && start === (answers.start ?? Number.NaN) + answers.children.length;
