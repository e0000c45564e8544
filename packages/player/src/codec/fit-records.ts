import type { Item } from '../state/item.js';
import type { QuestionRecord } from '../state/progress.js';
import { encodeRecord } from './record.js';

interface Entry {
  readonly item: Item;
  readonly record: QuestionRecord;
  text: string;
}

/**
 * The records of a course in no more than `room` characters, a separator for each included. What does not fit is shed: the
 * longest answers first (texts, mostly), then, once scores alone are too long, the records that earned least.
 */
export function fitRecords(
  records: ReadonlyMap<string, QuestionRecord>,
  items: readonly Item[],
  room: number,
): string[] {
  const entries = items.flatMap((item): Entry[] => {
    const record = records.get(item.question.id);
    return record ? [{ item, record, text: encodeRecord(item, record) }] : [];
  });
  let excess = entries.reduce((total, { text }) => total + text.length + 1, -room);
  for (const entry of [...entries].sort((a, b) => b.text.length - a.text.length)) {
    if (excess <= 0) break;
    excess -= entry.text.length;
    entry.text = encodeRecord(entry.item, entry.record, false);
    excess += entry.text.length;
  }
  for (const entry of [...entries].sort((a, b) => worth(a) - worth(b))) {
    if (excess <= 0) break;
    excess -= entry.text.length + 1;
    entry.text = '';
  }
  return entries.flatMap(({ text }) => text || []);
}

const worth = ({ item, record }: Entry): number => record.score * item.question.points;
