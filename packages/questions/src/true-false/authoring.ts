import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { AuthoringType } from '../question-type.js';
import { readChoices, textsOfOptions } from '../shared/choice/authoring.js';
import { viewOptions } from '../shared/controls.js';
import { checkRoundMarkers, markedItems } from '../shared/marked-items.js';
import { outlineOptions } from '../shared/outline.js';
import { messages } from './messages.js';
import type { TrueFalseKey, TrueFalseQuestion } from './schema.js';

export const trueFalse: AuthoringType<TrueFalseQuestion, TrueFalseKey> = {
  type: 'true-false',
  class: 'true-false',
  answers: 'marked-list',
  unusedKeys: ['scoring'],
  infer,
  publicTexts: textsOfOptions,
  parse,
  view: (question) => viewOptions(question, 'radio'),
  outline: ({ options }, key, textOf) => ({ answers: outlineOptions(options, key, textOf, key.correct) }),
  messages,
};

/**
 * Two options with these texts, whichever comes first:
 *
 *     - (x) True
 *     - ( ) False
 */
function infer({ answers }: Markup, context: ParseContext): boolean {
  if (answers?.type !== 'list') return false;
  const items = markedItems(answers, context);
  if (items.length > 2) return false;
  const texts = items.map(({ text }) => text.toLowerCase()).sort();
  return texts.join() === 'false,true' && items.every(({ shape }) => shape !== 'square');
}

function parse(
  { answers }: Markup,
  common: Common,
  context: ParseContext,
): { question: TrueFalseQuestion; key: TrueFalseKey } {
  const items = markedItems(answers as List, context);
  checkRoundMarkers('true-false', items, context);
  const { correct, key, options } = readChoices(items, common, context);
  if (items.length !== 2) context.report(messages.notTwo(undefined, answers?.position));
  else if (correct.length > 1) context.report(messages.bothRight(undefined, items[1]?.markerPlace));
  return {
    question: { ...common.question, type: 'true-false', options },
    key: { ...key, correct },
  };
}
