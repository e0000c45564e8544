import type { Diagnostic } from '@hornbook/model';
import type { AuthoringType } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { messages } from '../messages.js';
import { span } from '../nodes.js';

/** Answers of GIFT, of MoodleXML-like sheets, of LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

/** Why a question has no answers. `blocks` begin with the tagged one and end where the question must. */
export function whyNoAnswers(blocks: readonly RootContent[], asked: AuthoringType | undefined): Diagnostic {
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
