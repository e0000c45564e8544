import type { List } from 'mdast';
import type { Common, MarkedItem, Markup, ParseContext } from '../markup.js';
import { wantRoundMarkers } from '../shared/check-markers.js';
import { readChoices } from '../shared/choice/read-options.js';
import { markedItems } from '../shared/marked-items.js';
import { messages } from './messages.js';
import type { TrueFalse, TrueFalseKey } from './schema.js';

/**
 * Two options that read so, whichever comes first:
 *
 *     - (x) True
 *     - ( ) False
 */
export function infer(markup: Markup, context: ParseContext): boolean {
  const items = itemsOf(markup, context);
  const texts = items.map(({ text }) => text.toLowerCase()).sort();
  return texts.join() === 'false,true' && items.every(({ shape }) => shape !== 'square');
}

const itemsOf = ({ answers }: Markup, context: ParseContext): MarkedItem[] =>
  answers?.type === 'list' ? markedItems(answers, context) : [];

export const publicTexts = (markup: Markup, context: ParseContext): string[] =>
  itemsOf(markup, context).map(({ text }) => text);

export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: TrueFalse; key: TrueFalseKey } {
  const items = markedItems(markup.answers as List, context);
  wantRoundMarkers('true-false', items, context);
  const { correct, key, options } = readChoices(items, common, context);
  if (items.length !== 2) context.report(messages.notTwo(undefined, markup.answers?.position));
  else if (correct.length > 1) context.report(messages.bothRight(undefined, items[1]?.markerPlace));
  return {
    question: { ...common.question, type: 'true-false', options },
    key: { ...key, correct },
  };
}
