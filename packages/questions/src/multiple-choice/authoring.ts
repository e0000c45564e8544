import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { AuthoringType } from '../question-type.js';
import { readChoices, shapeOfAnswers, textsOfOptions } from '../shared/choice/authoring.js';
import { viewOptions } from '../shared/controls.js';
import { markedItems } from '../shared/marked-items.js';
import { outlineOptions } from '../shared/outline.js';
import { messages } from './messages.js';
import type { MultipleChoiceKey, MultipleChoiceQuestion } from './schema.js';

export const multipleChoice: AuthoringType<MultipleChoiceQuestion, MultipleChoiceKey> = {
  type: 'multiple-choice',
  answers: 'marked-list',
  infer: (markup, context) => shapeOfAnswers(markup, context) === 'square',
  publicTexts: textsOfOptions,
  parse,
  view: (question) => viewOptions(question, 'checkbox'),
  outline: ({ options }, key, textOf) => ({ answers: outlineOptions(options, key, textOf, key.correct) }),
  messages,
};

/**
 * The first marker decides the type:
 *
 *     - [x] docker image ls
 *     - [ ] docker container ls
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: MultipleChoiceQuestion; key: MultipleChoiceKey } {
  const items = markedItems(markup.answers as List, context);
  const { correct, key, options } = readChoices(items, common, context);
  if (correct.length > 1 && correct.length === items.length) {
    context.report(messages.allRight({ right: correct.length }, markup.answers?.position));
  }
  return {
    question: { ...common.question, type: 'multiple-choice', options },
    key: { ...key, correct },
  };
}
