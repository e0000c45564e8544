import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { readChoices } from '../shared/choice/read-options.js';
import { markedItems } from '../shared/marked-items.js';
import type { MultipleChoice, MultipleChoiceKey } from './schema.js';

/**
 * The first marker decides:
 *
 *     - [x] docker image ls
 *     - [ ] docker container ls
 */
export const infer = (markup: Markup, context: ParseContext): boolean =>
  markup.answers?.type === 'list' &&
  markedItems(markup.answers, context).find((item) => item.shape)?.shape === 'square';

export const publicTexts = (markup: Markup, context: ParseContext): string[] =>
  markedItems(markup.answers as List, context).map((item) => item.text);

export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: MultipleChoice; key: MultipleChoiceKey } {
  const items = markedItems(markup.answers as List, context);
  const { correct, key, options } = readChoices(items, common, context);
  return {
    question: { ...common.question, type: 'multiple-choice', options },
    key: { ...key, correct },
  };
}
