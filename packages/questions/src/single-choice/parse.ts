import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { readChoices } from '../shared/choice/read-options.js';
import { squareMarkers } from '../shared/choice/square-markers.js';
import { markedItems } from '../shared/marked-items.js';
import { messages } from './messages.js';
import type { SingleChoice, SingleChoiceKey } from './schema.js';

/**
 * The first marker decides:
 *
 *     - (x) Docker Hub
 *     - ( ) There is no default
 */
export const infer = (markup: Markup, context: ParseContext): boolean =>
  markup.answers?.type === 'list' &&
  markedItems(markup.answers, context).find((item) => item.shape)?.shape === 'round';

export const publicTexts = (markup: Markup, context: ParseContext): string[] =>
  markedItems(markup.answers as List, context).map((item) => item.text);

export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: SingleChoice; key: SingleChoiceKey } {
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
