import { markedItems, type ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { messages } from '../messages.js';
import { attributesOf } from '../nodes.js';

/**
 * A list with the same markers right behind a question's answers, or with the next number, was meant to be part of them.
 * Another bullet begins a list of its own, and so does an item behind a block that is not indented:
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

/** Round markers mean nothing elsewhere: behind pairs, of which none has one, they were meant for extra partners. */
function hasSameMarkers(answers: List, list: List, context: ParseContext): boolean {
  const shapes = markedItems(answers, context).map(({ shape }) => shape);
  const [first] = markedItems(list, context);
  return first?.shape === 'round' || (first?.shape !== undefined && shapes.includes(first.shape));
}

/** Whether a list goes on with the numbers of another. */
const goesOn = (answers: List, { ordered, start }: List): boolean =>
  Boolean(ordered) && start === (answers.start ?? Number.NaN) + answers.children.length;

/** Blocks that authors put between answers; definitions and footnotes are gone already. */
const splitters = ['code', 'html', 'math'];
