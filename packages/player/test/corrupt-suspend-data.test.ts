import type { PlainQuestion } from '@hornbook/model';
import { runtimeTypes } from '@hornbook/questions/browser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../src/state/item.js';
import { freshProgress, type Progress, type QuestionRecord } from '../src/state/progress.js';
import { packProgress, unpackProgress } from '../src/state/suspend-data.js';

// Whatever an LMS makes of stored text, what is read of it was once stored.

const lessons = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
const limit = 4000;
const named = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const options = named('a', 'b', 'c', 'd');

/** What a question of each type has of its own, and answers to it, from short to long. */
const samples: Readonly<Record<string, { fields: object; answers: readonly unknown[] }>> = {
  'true-false': { fields: { options: named('true', 'false') }, answers: ['true', 'false'] },
  'single-choice': { fields: { options }, answers: ['a', 'd'] },
  'multiple-choice': { fields: { options }, answers: [['a'], ['a', 'b', 'd']] },
  text: { fields: {}, answers: ['git push', 'wörd, with "marks"! '.repeat(2)] },
  number: { fields: {}, answers: ['7', '-1234567.25'] },
  cloze: {
    fields: { blanks: [{ id: 'x' }, { id: 'y', options }] },
    answers: [{ x: 'main' }, { x: 'a / b', y: 'c' }],
  },
  match: {
    fields: { sources: named('s', 't'), targets: options },
    answers: [
      { s: 'a', t: 'd' },
      { s: 'b', t: 'c' },
    ],
  },
  order: {
    fields: { items: options },
    answers: [
      ['a', 'b', 'c', 'd'],
      ['d', 'b', 'a', 'c'],
    ],
  },
  matrix: {
    fields: { rows: named('r', 's'), columns: options, multiple: true },
    answers: [
      { r: ['a'], s: ['b'] },
      { r: ['a', 'c'], s: ['d'] },
    ],
  },
  scale: { fields: { options }, answers: ['b', 'c'] },
  essay: { fields: {}, answers: ['Yes.', 'In a few words, '.repeat(8)] },
};
const typed = ['text', 'essay', 'number', 'cloze'];

function itemsFor(count: number): Item[] {
  return Array.from({ length: count }, (_, index): Item => {
    const type = runtimeTypes[index % runtimeTypes.length];
    if (!type) throw new Error('No types');
    const common = { prompt: { text: '' }, points: 1, scoring: 'partial', shuffle: false, required: true };
    const question: PlainQuestion = {
      id: `question-${index}`,
      type: type.type,
      hints: [],
      ...common,
      ...samples[type.type]?.fields,
    } as PlainQuestion;
    return { lesson: 'one', type, key: {}, question };
  });
}

const recordFor = ({ question }: Item): fc.Arbitrary<[string, QuestionRecord]> =>
  fc
    .record({
      answer: fc.constantFrom(...(samples[question.type]?.answers ?? [])),
      attempts: fc.constantFrom(1, 2, 8),
      score: fc.constantFrom(0, 1, 0.5),
    })
    .map((record) => [question.id, record]);

const recordsOf = (some: readonly Item[]) => fc.tuple(...some.map(recordFor)).map((all) => new Map(all));

test('each type of question has a sample', () => {
  expect(Object.keys(samples).sort()).toEqual(runtimeTypes.map(({ type }) => type).sort());
});

describe('300 questions of all types', () => {
  const items = itemsFor(300);
  const roundTrip = (records: ReadonlyMap<string, QuestionRecord>, room: number) => {
    const viewed = new Set(lessons.map(({ id }) => id));
    const text = packProgress({ ...freshProgress(1), viewed, records }, items, room);
    expect(text.length).toBeLessThanOrEqual(room);
    return unpackProgress(text, items, lessons, 7).records;
  };

  test('keep their scores, attempts and chosen answers in SCORM 1.2, and typed ones as far as there is room', () => {
    fc.assert(
      fc.property(recordsOf(items), (records) => {
        const read = roundTrip(records, limit);
        let shed = 0;
        for (const { question } of items) {
          const [before, after] = [records.get(question.id), read.get(question.id)];
          expect(after?.attempts).toBe(before?.attempts);
          expect(after?.score).toBeCloseTo(before?.score ?? -1, 5);
          if (after?.answer === undefined) shed += 1;
          else expect(after.answer).toEqual(before?.answer);
          // Of what is chosen, only an answer of several letters is as long as a text.
          const isShort = ['true-false', 'single-choice', 'scale'].includes(question.type);
          if (isShort) expect(after?.answer).toEqual(before?.answer);
        }
        expect(shed).toBeGreaterThan(0);
        expect(shed).toBeLessThanOrEqual(
          items.filter(({ question }) => typed.includes(question.type)).length,
        );
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  test('keep everything in SCORM 2004', () => {
    fc.assert(
      fc.property(recordsOf(items), (records) => {
        const read = roundTrip(records, 64_000);
        for (const [id, { answer }] of records) expect(read.get(id)?.answer).toEqual(answer);
      }),
      { seed: 1, numRuns: 3 },
    );
  });
});

describe('a corrupt text', () => {
  const items = itemsFor(11);
  /** Attempts at the course, whose texts can get mixed up. Each was reported with one of two scores. */
  const attempts = (score: number): Progress[] =>
    fc.sample(
      fc
        .record({ seed: fc.integer({ min: 1, max: 0xffff }), records: recordsOf(items) })
        .map((some) => ({ ...freshProgress(0), ...some, floor: { score, complete: score > 50 } })),
      { seed: 1, numRuns: 50 },
    );
  const character = fc.oneof(
    fc.constantFrom(...'Az09-_.,!%\u0000\u00e4\ud83d'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  );
  const damage = fc.record({
    kind: fc.constantFrom(
      'cut',
      'replace',
      'insert',
      'remove',
      'splice',
      'version',
      'twice',
      'huge',
      'other',
    ),
    from: fc.nat(),
    to: fc.nat(),
    character,
    other: fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()),
  });

  function corrupt(text: string, second: string, { character, from, kind, other, to }: DamageOf): string {
    const at = from % text.length;
    const [start, rest] = [text.slice(0, at), text.slice(at)];
    switch (kind) {
      case 'cut':
        return start;
      case 'replace':
        return start + character + rest.slice(1);
      case 'insert':
        return start + other + rest;
      case 'remove':
        return start + rest.slice(to % (rest.length + 1));
      case 'splice':
        return start + second.slice(to % second.length);
      case 'version':
        return `h${to % 10}${text.slice(2)}`;
      case 'twice':
        return start + text + second + rest;
      case 'huge':
        return start + other.repeat(500).slice(0, 20_000) + rest;
      default:
        return to % 2 ? other : `h1${other}`;
    }
  }
  type DamageOf = typeof damage extends fc.Arbitrary<infer T> ? T : never;

  const told = (record: QuestionRecord | undefined) =>
    record && JSON.stringify([record.attempts, record.score.toFixed(5), record.answer]);

  // Two check digits miss one damaged record in 4096. Some 10,000 texts have about as many damaged ones.
  const mostMissed = 5;

  test('never throws, gives no record or floor that was not stored, and is kept unless it was read', () => {
    let [recovered, missed] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...attempts(33)),
        fc.constantFrom(...attempts(66)),
        damage,
        (first, second, how) => {
          const [one, two] = [first, second].map((some) => packProgress(some, items, limit)) as [
            string,
            string,
          ];
          const text = corrupt(one, two, how);
          const read = unpackProgress(text, items, lessons, 7);
          recovered += read.records.size;
          missed += [...read.records].filter(([id, record]) =>
            [first, second].every(({ records }) => told(records.get(id)) !== told(record)),
          ).length;
          expect([0, 33, 66]).toContain(read.floor.score);
          expect(read.floor.complete).toBe(read.floor.score === 66);
          if (text !== one && text !== two) expect(read.unread).toBe(text.replace(/[^!-~]/g, ''));
          // What was read is stored again as it is, and next to it what was not.
          const again = unpackProgress(packProgress(read, items, 64_000), items, lessons, 7);
          expect(
            [...read.records].filter(([id, record]) => told(again.records.get(id)) !== told(record)),
          ).toEqual([]);
          expect(again.floor).toEqual(read.floor);
          expect(packProgress(read, items, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
      { seed: 1, numRuns: 10_000 },
    );
    expect(missed).toBeLessThanOrEqual(mostMissed);
    // If nothing were ever read, the rest would prove nothing.
    expect(recovered).toBeGreaterThan(10_000);
  });
});
