import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { AuthoringType } from '../question-type.js';
import { readOptions, textsOfOptions } from '../shared/choice/authoring.js';
import { optionMessages } from '../shared/choice/messages.js';
import { viewOptions } from '../shared/controls.js';
import { checkNoMarkers, markedItems } from '../shared/marked-items.js';
import { outlineOptions } from '../shared/outline.js';
import type { ScaleKey, ScaleQuestion } from './schema.js';

export const scale: AuthoringType<ScaleQuestion, ScaleKey> = {
  type: 'scale',
  class: 'scale',
  answers: 'list',
  graded: false,
  unusedKeys: ['shuffle'],
  publicTexts: textsOfOptions,
  parse,
  view: (question) => viewOptions(question, 'radio'),
  outline: ({ options }, key, textOf) => ({ answers: outlineOptions(options, key, textOf) }),
  messages: optionMessages,
};

/**
 *     {: .quiz .scale}
 *     How sure are you?
 *
 *     1. Not at all
 *     2. Quite
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: ScaleQuestion; key: ScaleKey } {
  const items = markedItems(markup.answers as List, context);
  checkNoMarkers('scale', items, context);
  const { key, options } = readOptions(items, common, context);
  return { question: { ...common.question, type: 'scale', options }, key };
}
