import type { Diagnostic } from '@hornbook/model';
import {
  type AuthoringType,
  authoringTypes,
  hasMarkers,
  markedItems,
  type ParseContext,
} from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, hasClass, listPlace, span } from '../nodes.js';
import { questionMessages as messages } from './messages.js';

/** The type that the classes of a question's first block ask for. A question has one type: the first counts. */
export function readAsked(tagged: RootContent, context: ParseContext): AuthoringType | undefined {
  const types = attributesOf(tagged).classes.flatMap(
    (name) => authoringTypes.find((type) => type.class === name) ?? [],
  );
  const names = types.flatMap((one) => one.class ?? []);
  if (types.length > 1) context.report(messages.severalTypes({ names }, listPlace(tagged)));
  return types[0];
}

/** Whether a block holds answers of the kind that the asked type has. */
export function isAnswers(
  node: RootContent,
  asked: AuthoringType | undefined,
  context: ParseContext,
): boolean {
  const kind = asked?.answers ?? 'marked-list';
  if (asked?.inPrompt?.(node)) return false;
  if (kind === 'table' || kind === 'none') return node.type === kind;
  return node.type === 'list' && (kind === 'list' || hasMarkers(node, context));
}

/** The index of the first block with answers, never past a heading or the next question. */
export function findAnswers(
  nodes: readonly RootContent[],
  start: number,
  asked: AuthoringType | undefined,
  context: ParseContext,
): number | undefined {
  const within = untilNext(nodes, start);
  const index = within.findIndex((node, at) => at > 0 && isAnswers(node, asked, context));
  return index < 0 ? undefined : start + index;
}

/** The tagged block and what follows it up to a heading or the next question. */
export function untilNext(nodes: readonly RootContent[], start: number): RootContent[] {
  const length = nodes
    .slice(start + 1)
    .findIndex((node) => node.type === 'heading' || hasClass(node, 'quiz'));
  return nodes.slice(start, length < 0 ? undefined : start + 1 + length);
}

/** Answers in GIFT, in MoodleXML-like sheets, in LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

/** Says why a question has no answers. `blocks` begin with the tagged one and end where the question must. */
export function explainNoAnswers(
  blocks: readonly RootContent[],
  asked: AuthoringType | undefined,
): Diagnostic {
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
