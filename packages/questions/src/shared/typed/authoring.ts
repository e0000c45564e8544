import type { MarkedItem, ParseContext } from '../../markup.js';
import { optionIds } from '../ids.js';
import { type RawItem, rawTextOfItem } from '../raw-text.js';
import { answerMessages as messages } from './messages.js';

/** An item that says what may be typed. */
export interface TypedItem {
  item: MarkedItem;
  raw: RawItem;
}

export interface TypedAnswer extends TypedItem {
  id: string;
}

/** The items of a list of right and wrong answers, with ids; what can't be used is reported. */
export function readAnswers(items: readonly MarkedItem[], context: ParseContext): TypedAnswer[] {
  checkDistinctIds(items, context);
  for (const { item, shape } of items) {
    if (!shape) context.report(messages.answerWithoutMarker(undefined, item.position));
  }
  const read = items.flatMap((item) => readTyped(item, context) ?? []);
  const ids = optionIds(read.map(({ item, raw }) => ({ attributes: item.attributes, text: raw.text })));
  return read.map((answer, index) => ({ ...answer, id: ids[index] as string }));
}

/** What may be typed according to an item. */
export function readTyped(item: MarkedItem, context: ParseContext): TypedItem | undefined {
  const raw = rawTextOfItem(item, context);
  if (!raw) {
    context.report(messages.emptyAnswer(undefined, item.item.position));
    return undefined;
  }
  const [more] = item.nodes.slice(1);
  if (more) context.report(messages.moreThanAnswer(undefined, more.position));
  return { item, raw };
}

/** Reports ids that several items of a question have. */
export function checkDistinctIds(items: readonly MarkedItem[], context: ParseContext): void {
  const lines = new Map<string, number>();
  for (const { attributes, item, markerPlace } of items) {
    const { id } = attributes;
    const line = id && lines.get(id.toLowerCase());
    if (line) context.report(messages.duplicateId({ id, line }, item.position));
    else if (id) lines.set(id.toLowerCase(), markerPlace.start.line);
  }
}
