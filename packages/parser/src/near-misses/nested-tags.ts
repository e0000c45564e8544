import type { ParseContext } from '@hornbook/questions';
import type { Nodes } from 'mdast';
import { attributesOf, listPlace } from '../nodes.js';
import { companionClasses } from '../questions/companions.js';
import { nearMissMessages as messages } from './messages.js';

const blocks = ['paragraph', 'blockquote', 'list', 'code', 'table'];

/** Reports a question, or a part of one, inside of a quote, a list or another block, where there can be none. */
export function reportNestedTags(node: Nodes, context: ParseContext): void {
  const { classes, lists } = attributesOf(node);
  if (!lists || !blocks.includes(node.type)) return;
  const name = ['quiz', ...companionClasses].find((ours) => classes.includes(ours));
  if (name === 'quiz') context.report(messages.nestedQuiz(undefined, listPlace(node)));
  else if (name) context.report(messages.nestedPart({ name }, listPlace(node)));
}
