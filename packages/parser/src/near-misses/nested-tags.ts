import type { ParseContext } from '@hornbook/questions';
import type { Nodes } from 'mdast';
import { attributesOf, listPlace } from '../nodes.js';
import { companionClasses } from '../questions/companions.js';
import { nearMissMessages as messages } from './messages.js';

const blocks = ['paragraph', 'blockquote', 'list', 'code', 'table'];

/**
 * Reports a question, or a part of one, inside of a quote, a list or another block, where there can be none. A part that
 * learners must not see yet is emptied.
 *
 * @param isAnswers whether the block is in the answers of a question, where a quote is feedback whatever its tag
 */
export function reportNestedTags(node: Nodes, isAnswers: boolean, context: ParseContext): void {
  const { classes, lists } = attributesOf(node);
  if (!lists || !blocks.includes(node.type)) return;
  const name = ['quiz', ...companionClasses].find((ours) => classes.includes(ours));
  if (name === 'quiz') context.report(messages.nestedQuiz(undefined, listPlace(node)));
  if (!name || name === 'quiz') return;
  const isHidden = name !== 'hint' && !isAnswers;
  context.report(messages.nestedPart({ name, isHidden }, isHidden ? node.position : listPlace(node)));
  if (isHidden) Object.assign(node, { type: 'paragraph', children: [] });
}
