import { drawnHash, hash, lessonHash } from '@hornbook/questions/browser';
import { drawnIds, type Item } from './item.js';
import { freshProgress, type Progress, type QuestionRecord } from './progress.js';
import {
  checkDigits,
  decodeRecord,
  encodeRecord,
  encodeScore,
  isIntact,
  recordKey,
  toDigits,
} from './record-codec.js';

/*
 * A whole attempt at a course in ASCII (SCORM 1.2 RTE 3.4.4 allows 4096 characters, SCORM 2004 64000):
 *
 *     h1 xxxxx seed.location.viewed.floor.drawn, record, record, … !unread
 *     |  |                                                        what could not be read of what was stored before
 *     |  checksum of everything that follows
 *     version
 *
 * Head and records have check digits of their own, so the intact parts of a damaged text can be used.
 */

const version = 'h1';
const bodyAt = version.length + 5;
const lessonKey = (id: string): string => toDigits(lessonHash(id), 4);
const drawnKey = (id: string): string => toDigits(drawnHash(id), 3);
const checksum = (body: string): string => toDigits(hash(body), 5);

/** @param limit in characters */
export function packProgress(progress: Progress, items: readonly Item[], limit: number): string {
  const head = packHead(progress, items);
  const records = packRecords(progress.records, items, limit - bodyAt - head.length);
  const known = [head, ...records].join(',');
  const all = progress.unread ? `${known}!${progress.unread}` : known;
  const body = bodyAt + all.length <= limit ? all : known;
  return version + checksum(body) + body;
}

function packHead(progress: Progress, items: readonly Item[]): string {
  const { floor, location, seed, viewed } = progress;
  const head = [
    seed.toString(36),
    location === undefined ? '' : lessonKey(location),
    [...viewed].map(lessonKey).sort().join(''),
    Math.round(floor.score * 100).toString(36) + (floor.complete ? '+' : ''),
    drawnIds(items, progress).map(drawnKey).join(''),
  ].join('.');
  return head + checkDigits(head);
}

interface Entry {
  readonly item: Item;
  readonly record: QuestionRecord;
  text: string;
}

/**
 * The records of a course in at most `room` characters, including a separator for each. What does not fit is dropped: first
 * the longest answers (mostly texts), then, if scores alone are too long, the records that earned the fewest points.
 */
function packRecords(
  records: ReadonlyMap<string, QuestionRecord>,
  items: readonly Item[],
  room: number,
): string[] {
  const entries = items.flatMap((item): Entry[] => {
    const record = records.get(item.question.id);
    return record ? [{ item, record, text: encodeRecord(item)(record) }] : [];
  });
  const excess = entries.reduce((total, { text }) => total + text.length + 1, -room);
  if (excess > 0) shorten(entries, excess);
  return entries.flatMap(({ text }) => text || []);
}

/** @param excess in characters */
function shorten(entries: readonly Entry[], excess: number): void {
  let rest = excess;
  for (const entry of [...entries].sort((a, b) => b.text.length - a.text.length)) {
    if (rest <= 0) break;
    rest -= entry.text.length;
    entry.text = encodeScore(entry.item)(entry.record);
    rest += entry.text.length;
  }
  for (const entry of [...entries].sort((a, b) => pointsOf(a) - pointsOf(b))) {
    if (rest <= 0) break;
    rest -= entry.text.length + 1;
    entry.text = '';
  }
}

const pointsOf = ({ item, record }: Entry): number => record.score * item.question.points;

/**
 * Reads what can be trusted of a stored text, and keeps the rest as it is.
 *
 * @param seed to use if the text has none
 */
export function unpackProgress(
  text: string,
  items: readonly Item[],
  lessons: readonly { id: string }[],
  seed: number,
): Progress {
  if (!text.startsWith(version)) return { ...freshProgress(seed), unread: printable(text) };
  const body = text.slice(bodyAt);
  const isWhole = checksum(body) === text.slice(version.length, bodyAt);
  const parts = body.split(/[!,]/);
  // Where the text was cut off, its last part may be incomplete.
  const [head = '', ...texts] = isWhole ? parts : parts.slice(0, -1);
  const { records, strange } = readRecords(texts, items);
  const unread = isWhole ? strange.join(',') : printable(text);
  return { ...freshProgress(seed), ...readHead(head, items, lessons), records, unread };
}

function readRecords(
  texts: readonly string[],
  items: readonly Item[],
): { records: Map<string, QuestionRecord>; strange: string[] } {
  const byKey = new Map<string, Item | undefined>();
  // Of two questions with one key, nobody knows whose a record is.
  for (const item of items) byKey.set(recordKey(item), byKey.has(recordKey(item)) ? undefined : item);
  const records = new Map<string, QuestionRecord>();
  const strange: string[] = [];
  for (const text of texts) {
    const read = decodeRecord(text, (key) => byKey.get(key));
    // The first one is newer: what was unread before comes last.
    if (read && !records.has(read.item.question.id)) records.set(read.item.question.id, read.record);
    else if (!read && text) strange.push(text);
  }
  return { records, strange };
}

function readHead(
  head: string,
  items: readonly Item[],
  lessons: readonly { id: string }[],
): Partial<Progress> {
  if (!isIntact(head)) return {};
  const [seed = '', location = '', viewed = '', floor = '', drawn = ''] = head.slice(0, -2).split('.');
  const keys: string[] = drawn.match(/.{3}/g) ?? [];
  const lessonOf = (key: string) => lessons.find(({ id }) => lessonKey(id) === key)?.id;
  const shown = lessonOf(location);
  return {
    seed: Number.parseInt(seed, 36) || 0,
    viewed: new Set((viewed.match(/.{4}/g) ?? []).flatMap((key) => lessonOf(key) ?? [])),
    drawn: new Set(items.flatMap(({ question: { id } }) => (keys.includes(drawnKey(id)) ? id : []))),
    floor: { score: (Number.parseInt(floor, 36) || 0) / 100, complete: floor.endsWith('+') },
    ...(shown !== undefined && { location: shown }),
  };
}

/** Text from another program may contain anything; every LMS accepts printable ASCII. */
const printable = (text: string): string => text.replace(/[^!-~]/g, '');
