import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { wantNoMarkers } from '../shared/check-markers.js';
import { asTold, checkParts } from '../shared/check-texts.js';
import { markedItems } from '../shared/marked-items.js';
import { withOptionFeedback } from '../shared/option-feedback.js';
import { optionIds } from '../shared/option-ids.js';
import { optionOf } from '../shared/option-of.js';
import { sortByHash } from '../shared/sort-by-hash.js';
import { messages } from './messages.js';
import type { Order, OrderKey } from './schema.js';

export const publicTexts = (markup: Markup, context: ParseContext): string[] =>
  markedItems(markup.answers as List, context).map(({ text }) => text);

/**
 * The items in the right order:
 *
 *     {: .quiz .order}
 *     What comes first?
 *
 *     1. Build the image
 *     2. Run it
 *
 * They are published by hash. That may happen to be the right order: an order that avoided it would tell of the key,
 * and with two items tell all of it. It is no gift either, because items that nobody moved are no answer.
 */
export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: Order; key: OrderKey } | undefined {
  const list = markup.answers as List;
  const items = markedItems(list, context);
  wantNoMarkers('order', items, context);
  checkParts('item', items.map(asTold), context);
  if (items.length < 2) {
    context.report(messages.tooFewItems(undefined, list.position));
    return undefined;
  }
  const ids = optionIds(items);
  const named = items.map((item, index) => ({ id: ids[index] as string, item }));
  // Sorted before they become content: that numbers the footnotes in it.
  const sorted = sortByHash(named, common.question.id, ({ item }) => item.text);
  return {
    question: {
      ...common.question,
      shuffle: true,
      type: 'order',
      items: sorted.map((item) => optionOf(item, context)),
    },
    key: { ...withOptionFeedback(common.key, sorted, context), correct: ids },
  };
}
