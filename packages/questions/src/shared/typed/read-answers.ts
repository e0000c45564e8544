import type { MarkedItem, ParseContext } from '../../markup.js';
import { optionIds } from '../option-ids.js';
import { type WrittenItem, writtenItem } from '../written.js';
import { wantDistinctIds } from './check-ids.js';
import { answerMessages as messages } from './messages.js';

/** An item that says what may be typed. */
export interface TypedItem {
  item: MarkedItem;
  written: WrittenItem;
}

export interface TypedAnswer extends TypedItem {
  id: string;
}

/** The items of a list of right and wrong answers, with ids; what cannot be used is reported. */
export function readAnswers(items: readonly MarkedItem[], context: ParseContext): TypedAnswer[] {
  wantDistinctIds(items, context);
  for (const { item, shape } of items) {
    if (!shape) context.report(messages.answerWithoutMarker(undefined, item.position));
  }
  const read = items.flatMap((item) => readTyped(item, context) ?? []);
  const ids = optionIds(
    read.map(({ item, written }) => ({ attributes: item.attributes, text: written.text })),
  );
  return read.map((answer, index) => ({ ...answer, id: ids[index] as string }));
}

/** What may be typed according to an item; nothing is told of the lists in it. */
export function readTyped(item: MarkedItem, context: ParseContext): TypedItem | undefined {
  const written = writtenItem(item, context);
  if (!written) {
    context.report(messages.emptyAnswer(undefined, item.item.position));
    return undefined;
  }
  const [more] = item.nodes.slice(1);
  if (more) context.report(messages.moreThanAnswer(undefined, more.position));
  return { item, written };
}
