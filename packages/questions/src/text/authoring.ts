import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { viewField } from '../shared/controls.js';
import { checkRoundMarkers, markedItems } from '../shared/marked-items.js';
import { withOptionFeedback } from '../shared/options.js';
import { outlinePatterns } from '../shared/outline.js';
import { readAnswers } from '../shared/typed/authoring.js';
import { answerMessages, patternMessages } from '../shared/typed/messages.js';
import { readIgnore, readPatterns } from '../shared/typed/patterns.js';
import type { TextKey, TextQuestion } from './schema.js';

export const text: AuthoringType<TextQuestion, TextKey> = {
  type: 'text',
  class: 'text',
  answers: 'marked-list',
  keys: ['ignore'],
  unusedKeys: ['shuffle', 'scoring'],
  publicTexts: () => [],
  parse,
  view: ({ id }, labels) => viewField(id, labels),
  outline,
  messages: { ...answerMessages, ...patternMessages },
};

/**
 *     {: .quiz .text}
 *     Which command lists your images?
 *
 *     - (x) docker image ls
 *     - (x) docker images*
 *     - ( ) docker ps
 *       > That lists containers.
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: TextQuestion; key: TextKey } {
  const items = markedItems(markup.answers as List, context);
  checkRoundMarkers('text', items, context);
  const ignore = readIgnore(markup, context);
  const answers = readAnswers(items, context);
  const patterns = readPatterns(answers, ignore, context);
  if (!items.some(({ right }) => right)) {
    context.report(answerMessages.noRightAnswer(undefined, markup.answers?.position));
  }
  return {
    question: { ...common.question, type: 'text' },
    key: { ...withOptionFeedback(common.key, answers, context), correct: { ...patterns, ignore } },
  };
}

function outline(_question: TextQuestion, key: TextKey, textOf: TextOf): OutlinedAnswers {
  const { accepted, foreseen, ignore } = key.correct;
  return {
    answers: [
      ...outlinePatterns(accepted, true, key, textOf),
      ...outlinePatterns(foreseen, false, key, textOf),
    ],
    ignore,
  };
}
