import type { Content } from '@hornbook/model';
import type { List } from 'mdast';
import type { Common, MarkedItem, Markup, ParseContext } from '../../markup.js';
import { markedItems } from '../marked-items.js';
import { optionIds } from '../option-ids.js';
import { unwrapParagraph } from '../unwrap-paragraph.js';
import { choiceMessages as messages } from './messages.js';

interface Options {
  options: { id: string; content: Content; fixed?: boolean }[];
  /** Ids of the options marked as right. */
  correct: string[];
  key: Common['key'];
  items: MarkedItem[];
}

/** The options of a choice and what they say about the key; problems are reported, and what can be used is used. */
export function readOptions(markup: Markup, common: Common, context: ParseContext): Options | undefined {
  const items = markedItems(markup.answers as List, context);
  const ids = optionIds(items);
  checkItems(items, context);
  const correct = ids.filter((_, index) => items[index]?.right);
  if (correct.length === 0) context.report(messages.noRightAnswer(undefined, markup.answers?.position));
  return {
    options: items.map((item, index) => optionOf(item, ids[index] as string, context)),
    correct,
    key: withFeedback(common.key, items, ids, context),
    items,
  };
}

function optionOf(item: MarkedItem, id: string, context: ParseContext): Options['options'][number] {
  const fixed = item.attributes.classes.includes('fixed');
  return { id, content: unwrapParagraph(context.content(item.nodes)), ...(fixed && { fixed }) };
}

function withFeedback(
  key: Common['key'],
  items: MarkedItem[],
  ids: string[],
  context: ParseContext,
): Common['key'] {
  const told = items.flatMap(({ feedback }, index) =>
    feedback.length > 0 ? [[ids[index] as string, context.content(feedback)] as const] : [],
  );
  return told.length > 0 ? { ...key, optionFeedback: Object.fromEntries(told) } : key;
}

function checkItems(items: MarkedItem[], context: ParseContext): void {
  const first = items.find((item) => item.shape);
  const seen = new Map<string, number>();
  for (const item of items) {
    checkMarker(item, first, context);
    checkText(item, seen, context);
  }
}

const show = (item: MarkedItem | undefined): string => (item?.shape === 'square' ? '[ ]' : '( )');

function checkMarker(item: MarkedItem, first: MarkedItem | undefined, context: ParseContext): void {
  if (!item.shape) context.report(messages.optionWithoutMarker(undefined, item.item.position));
  else if (item.shape !== first?.shape) {
    context.report(messages.mixedMarkers({ marker: show(item), first: show(first) }, item.markerPlace));
  }
}

function checkText(item: MarkedItem, seen: Map<string, number>, context: ParseContext): void {
  const place = item.item.position;
  const line = seen.get(item.text);
  if (item.nodes.length === 0) context.report(messages.emptyOption(undefined, place));
  else if (item.text && line) context.report(messages.duplicateOption({ text: item.text, line }, place));
  else seen.set(item.text, place?.start.line ?? 1);
}
