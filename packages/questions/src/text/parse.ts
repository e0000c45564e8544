import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { wantRoundMarkers } from '../shared/check-markers.js';
import { markedItems } from '../shared/marked-items.js';
import { withOptionFeedback } from '../shared/option-feedback.js';
import { readIgnore } from '../shared/typed/ignore.js';
import { readAnswers } from '../shared/typed/read-answers.js';
import { readPatterns } from '../shared/typed/read-patterns.js';
import { messages } from './messages.js';
import type { Text, TextKey } from './schema.js';

export const publicTexts = (): string[] => [];

/**
 *     {: .quiz .text}
 *     Which command lists your images?
 *
 *     - (x) docker image ls
 *     - (x) docker images*
 *     - ( ) docker ps
 *       > That lists containers.
 */
export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: Text; key: TextKey } {
  const items = markedItems(markup.answers as List, context);
  wantRoundMarkers('text', items, context);
  const ignore = readIgnore(markup, context);
  const answers = readAnswers(items, context);
  const patterns = readPatterns(answers, ignore, context);
  if (!items.some(({ right }) => right)) {
    context.report(messages.noRightAnswer(undefined, markup.answers?.position));
  }
  return {
    question: { ...common.question, type: 'text' },
    key: { ...withOptionFeedback(common.key, answers, context), correct: { ...patterns, ignore } },
  };
}
