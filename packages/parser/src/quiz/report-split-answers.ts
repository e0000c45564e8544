import { markedItems, type ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { messages } from '../messages.js';
import { attributesOf } from '../nodes.js';

/**
 * A list with markers right behind a question's answers was meant to be part of them. Another bullet begins a list of its
 * own, and so does an item behind a block that is not indented:
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
  const shapes = markedItems(answers, context).map(({ shape }) => shape);
  const [first] = markedItems(list, context);
  if (first?.shape && shapes.includes(first.shape)) {
    context.report(messages.splitAnswers(undefined, list.position));
  }
}

/** Blocks that authors put between answers; definitions and footnotes are gone already. */
const splitters = ['code', 'html', 'math'];
