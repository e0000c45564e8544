import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { AuthoringType } from '../question-type.js';
import { readChoices, shapeOfAnswers, squareMarkers, textsOfOptions } from '../shared/choice/authoring.js';
import { oneChoiceMessages as messages } from '../shared/choice/messages.js';
import { viewOptions } from '../shared/controls.js';
import { markedItems } from '../shared/marked-items.js';
import { outlineOptions } from '../shared/outline.js';
import type { SingleChoiceKey, SingleChoiceQuestion } from './schema.js';

export const singleChoice: AuthoringType<SingleChoiceQuestion, SingleChoiceKey> = {
  type: 'single-choice',
  answers: 'marked-list',
  unusedKeys: ['scoring'],
  infer: (markup, context) => shapeOfAnswers(markup, context) === 'round',
  publicTexts: textsOfOptions,
  parse,
  view: (question) => viewOptions(question, 'radio'),
  outline: ({ options }, key, textOf) => ({ answers: outlineOptions(options, key, textOf, key.correct) }),
  messages,
};

/**
 * The first marker decides the type:
 *
 *     - (x) Docker Hub
 *     - ( ) There is no default
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: SingleChoiceQuestion; key: SingleChoiceKey } {
  const items = markedItems(markup.answers as List, context);
  const { correct, key, options } = readChoices(items, common, context);
  const second = items.filter((item) => item.right)[1];
  if (second) {
    const fix = squareMarkers(items, context.source);
    context.report(messages.severalRight({ right: correct.length }, second.markerPlace, fix));
  }
  return {
    question: { ...common.question, type: 'single-choice', options },
    key: { ...key, correct },
  };
}
