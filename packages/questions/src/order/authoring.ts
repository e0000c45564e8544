import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List } from 'mdast';
import type { FormLabels } from '../form-labels.js';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { textsOfOptions } from '../shared/choice/authoring.js';
import { optionIds, sortByHash } from '../shared/ids.js';
import { checkNoMarkers, markedItems } from '../shared/marked-items.js';
import { checkParts, labeled, optionOf, withOptionFeedback } from '../shared/options.js';
import { outlineOptions } from '../shared/outline.js';
import { messages } from './messages.js';
import type { OrderKey, OrderQuestion } from './schema.js';

export const order: AuthoringType<OrderQuestion, OrderKey> = {
  type: 'order',
  class: 'order',
  answers: 'list',
  unusedKeys: ['shuffle'],
  publicTexts: textsOfOptions,
  parse,
  view,
  outline,
  messages,
};

/**
 * The items in the right order:
 *
 *     {: .quiz .order}
 *     What comes first?
 *
 *     1. Build the image
 *     2. Run it
 *
 * They are published in the order of a hash. That may happen to be the right order: avoiding it would reveal something about
 * the key, and with two items everything. It is no gift either, because items that nobody moved are not an answer.
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: OrderQuestion; key: OrderKey } | undefined {
  const list = markup.answers as List;
  const items = markedItems(list, context);
  checkNoMarkers('order', items, context);
  if (!list.ordered) context.report(messages.notOrdered(undefined, list.position));
  checkParts('item', items.map(labeled), context);
  if (items.length < 2) {
    context.report(messages.tooFewItems(undefined, list.position));
    return undefined;
  }
  const ids = optionIds(items);
  const named = items.map((item, index) => ({ id: ids[index] as string, item }));
  // Sorted before they become content, which numbers the footnotes in them.
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

/**
 * A list, with buttons beside every item that move it once a script runs: by their value, one place up or down. A button is
 * named by its label and by the item, whatever that contains.
 */
function view({ id, items }: OrderQuestion, labels: FormLabels): ElementContent[] {
  const rows = items.map((item) => {
    const own = `${id}.${item.id}`;
    const button = (value: string, sign: string, label: string): ElementContent => {
      const name = `${own}.${value}`;
      return h(
        'button',
        { type: 'button', id: name, value, ariaLabel: label, ariaLabelledBy: [name, own] },
        sign,
      );
    };
    return h('li.hb-option.hb-row', { dataOption: item.id, ...(item.fixed && { dataFixed: '' }) }, [
      h('.hb-item', { id: own }, item.content.children as ElementContent[]),
      h('.hb-moves', [button('-1', '↑', labels.moveUp), button('1', '↓', labels.moveDown)]),
      h('.hb-option-feedback', { id: `${own}.feedback`, hidden: true }),
    ]);
  });
  return [h('ol.hb-order', { dataSaid: labels.movedTo('#', items.length) }, rows)];
}

function outline({ items }: OrderQuestion, key: OrderKey, textOf: TextOf): OutlinedAnswers {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    answers: outlineOptions(
      key.correct.flatMap((id) => byId.get(id) ?? []),
      key,
      textOf,
    ),
  };
}
