import { hash } from '@hornbook/questions/browser';
import { drawnIds } from '../state/drawn.js';
import type { Item } from '../state/item.js';
import { freshProgress, type Progress, type QuestionRecord } from '../state/progress.js';
import { toDigits } from './digits.js';
import { fitRecords } from './fit-records.js';
import { checkDigits, decodeRecord, isWhole, recordKey } from './record.js';

/*
 * A whole attempt at a course in ASCII (SCORM 1.2 RTE 3.4.4 gives 4096 characters, SCORM 2004 64000):
 *
 *     h1 xxxxx seed.location.viewed.floor.drawn, record, record, … !unread
 *     |  |                                                        what could not be read of what was saved before
 *     |  checksum of all that follows
 *     version
 *
 * Head and records have check digits of their own: what is whole in a damaged text is used.
 */

const version = 'h1';
const bodyAt = version.length + 5;
const lessonKey = (id: string): string => toDigits(hash(id), 4);
const drawnKey = (id: string): string => toDigits(hash(id), 3);
const checksum = (body: string): string => toDigits(hash(body), 5);

/** @param limit in characters */
export function packProgress(progress: Progress, items: readonly Item[], limit: number): string {
  const head = packHead(progress, items);
  const records = fitRecords(progress.records, items, limit - bodyAt - head.length);
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

/**
 * Reads what can be trusted of a saved text, and keeps the rest.
 *
 * @param seed to use where the text has none
 */
export function unpackProgress(
  text: string,
  items: readonly Item[],
  lessons: readonly { id: string }[],
  seed: number,
): Progress {
  if (!text.startsWith(version)) return { ...freshProgress(seed), unread: printable(text) };
  const body = text.slice(bodyAt);
  const isIntact = checksum(body) === text.slice(version.length, bodyAt);
  const parts = body.split(/[!,]/);
  // Where the text ends too early, so may its last part.
  const [head = '', ...texts] = isIntact ? parts : parts.slice(0, -1);
  const { records, strange } = readRecords(texts, items);
  const unread = isIntact ? strange.join(',') : printable(text);
  return { ...freshProgress(seed), ...readHead(head, items, lessons), records, unread };
}

function readRecords(
  texts: readonly string[],
  items: readonly Item[],
): { records: Map<string, QuestionRecord>; strange: string[] } {
  const byKey = new Map(items.map((item) => [recordKey(item), item]));
  const records = new Map<string, QuestionRecord>();
  const strange: string[] = [];
  for (const text of texts) {
    const read = decodeRecord(text, (key) => byKey.get(key));
    // What stands first is newer than what was unread before.
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
  if (!isWhole(head)) return {};
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

/** Another program's text may hold anything; what an LMS takes for sure is printable ASCII. */
const printable = (text: string): string => text.replace(/[^!-~]/g, '');
