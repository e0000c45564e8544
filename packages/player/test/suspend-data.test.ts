import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../src/state/item.js';
import { inPlay } from '../src/state/item.js';
import { freshProgress, type Progress, type QuestionRecord } from '../src/state/progress.js';
import { packProgress, unpackProgress } from '../src/state/suspend-data.js';
import { itemsFor, textItem } from './support/items.js';
import { multiple, single } from './support/questions.js';

const lessons = Array.from({ length: 30 }, (_, index) => ({ id: `lesson-${index}` }));
const limit = 4000;

/** A third each: one option of four, several of six, and a word or a line of text. */
const items: Item[] = Array.from({ length: 300 }, (_, index) => {
  const id = `question-number-${index}`;
  if (index % 3 === 0) return textItem(id);
  const [item] = itemsFor([
    index % 3 === 1
      ? single(id, ['a', 'b', 'c', 'd'], 'a')
      : multiple(id, ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c'], { scoring: 'partial' }),
  ]);
  return item as Item;
});

const answerFor = ({ question }: Item): fc.Arbitrary<unknown> => {
  if (question.type === 'text') return fc.string({ maxLength: 40, unit: 'binary' });
  if (question.type === 'single-choice') return fc.constantFrom('a', 'b', 'c', 'd');
  return fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 });
};

const recordFor = (item: Item): fc.Arbitrary<[string, QuestionRecord]> =>
  fc
    .record({
      answer: answerFor(item),
      attempts: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 4000 })),
      score: fc.constantFrom(0, 1, 1 / 2, 2 / 3, 0.1),
    })
    .map((record) => [item.question.id, record]);

const progressOf = (some: readonly Item[]): fc.Arbitrary<Progress> =>
  fc
    .record({
      seed: fc.integer({ min: 1, max: 0xffffffff }),
      viewed: fc.subarray(lessons.map(({ id }) => id)),
      location: fc.constantFrom(...lessons.map(({ id }) => id)),
      floor: fc.record({ score: fc.constantFrom(0, 33.33, 100), complete: fc.boolean() }),
      records: fc.tuple(...some.map((item) => fc.option(recordFor(item)))),
    })
    .map(({ records, viewed, ...rest }) => ({
      ...freshProgress(0),
      ...rest,
      viewed: new Set(viewed),
      records: new Map(records.flatMap((record) => (record ? [record] : []))),
    }));

const few = items.slice(0, 12);
const unpack = (text: string, some = items) => unpackProgress(text, some, lessons, 7);
/** Scores are kept to six decimals. */
const rounded = (progress: Progress) => ({
  ...progress,
  records: [...progress.records]
    .map(([id, record]) => [id, { ...record, score: record.score.toFixed(5) }])
    .sort(),
  viewed: [...progress.viewed].sort(),
});

describe('suspend data', () => {
  test('return what was packed', () => {
    fc.assert(
      fc.property(progressOf(few), (progress) => {
        const text = packProgress(progress, few, 64_000);
        expect(text).toMatch(/^[!-~]*$/);
        expect(rounded(unpack(text, few))).toEqual(rounded(progress));
      }),
    );
  });

  test('hold the scores and attempts of 300 mixed questions, and all their short answers, in 4000 characters', () => {
    const records = fc.tuple(...items.map(recordFor)).map((all) => new Map(all));
    fc.assert(
      fc.property(progressOf([]), records, (progress, records) => {
        const text = packProgress({ ...progress, viewed: new Set(), records }, items, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const read = unpack(text).records;
        expect(read.size).toBe(300);
        for (const { question } of items) {
          const [before, after] = [records.get(question.id), read.get(question.id)];
          expect(after?.score).toBeCloseTo(before?.score ?? -1, 5);
          expect(after?.attempts).toBe(before?.attempts);
          if (question.type === 'single-choice') expect(after?.answer).toBe(before?.answer);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('hold which 300 of 500 questions were drawn, with their scores and short answers', () => {
    const more = Array.from({ length: 200 }, (_, index) => textItem(`another-question-${index}`));
    const questions = [...items, ...more].map(({ question: { id } }) => ({ id, points: 1, required: true }));
    const bank = { draw: 300, shuffle: true, questions };
    const all = [...items, ...more].map((item) => ({ ...item, bank }));
    const seed = fc.integer({ min: 1, max: 0xffffffff });
    fc.assert(
      fc.property(seed, fc.constantFrom('a', 'b'), (seed, answer) => {
        const drawn = inPlay(all, freshProgress(seed));
        const records = drawn.map(({ question: { id, type } }): [string, QuestionRecord] => [
          id,
          { answer: type === 'multiple-choice' ? [answer, 'c'] : answer, attempts: 8, score: 1 },
        ]);
        const before = { ...freshProgress(seed), viewed: new Set(lessons.map(({ id }) => id)) };
        const text = packProgress({ ...before, records: new Map(records) }, all, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const after = unpack(text, all);
        expect(inPlay(all, { ...after, records: new Map() })).toEqual(drawn);
        expect(after.records.size).toBe(300);
        for (const { question } of drawn) {
          const { answer: kept, ...rest } = after.records.get(question.id) ?? {};
          expect(rest).toEqual({ attempts: 8, score: 1 });
          if (question.type === 'single-choice') expect(kept).toBe(answer);
        }
      }),
      { numRuns: 10 },
    );
  });

  describe('without room for everything', () => {
    const texts = ['short', 'medium', 'long'].map((id) => textItem(id));
    const answers = ['x', 'x'.repeat(20), 'x'.repeat(40)];
    const scores = [0.25, 1, 0.5];
    const records = new Map(
      texts.map(({ question }, index): [string, QuestionRecord] => [
        question.id,
        { answer: answers[index], attempts: 1, score: scores[index] ?? 0 },
      ]),
    );
    const whole = packProgress({ ...freshProgress(1), records }, texts, limit).length;
    const packed = (room: number, unread = '') =>
      packProgress({ ...freshProgress(1), records, unread }, texts, room);
    const answered = (text: string) =>
      [...unpack(text, texts).records].flatMap(([id, { answer }]) => (answer === undefined ? [] : id));
    const scored = (text: string) => [...unpack(text, texts).records.keys()];

    test('drop the longest answers first', () => {
      expect(answered(packed(whole))).toEqual(['short', 'medium', 'long']);
      expect(answered(packed(whole - 1))).toEqual(['short', 'medium']);
      expect(answered(packed(whole - 40))).toEqual(['short', 'medium']);
      expect(answered(packed(whole - 41))).toEqual(['short']);
      expect(answered(packed(whole - 61))).toEqual([]);
      expect(scored(packed(whole - 61))).toEqual(['short', 'medium', 'long']);
    });

    test('drop the records with the fewest points next', () => {
      expect(scored(packed(whole - 62))).toEqual(['medium', 'long']);
      const least = packed(0).length;
      expect(scored(packed(least))).toEqual([]);
      expect(scored(packed(least + 8))).toEqual(['medium']);
    });

    test('count the points, not the share of them', () => {
      const light = { ...textItem('light'), question: { ...textItem('light').question, points: 1 } };
      const heavy = { ...textItem('heavy'), question: { ...textItem('heavy').question, points: 3 } };
      const both = new Map([
        ['light', { attempts: 1, score: 1 }],
        ['heavy', { attempts: 1, score: 0.5 }],
      ]);
      const pack = (room: number) =>
        packProgress({ ...freshProgress(1), records: both }, [light, heavy], room);
      const text = pack(pack(limit).length - 1);
      expect([...unpack(text, [light, heavy]).records.keys()]).toEqual(['heavy']);
    });

    test('drop unread text before anything else', () => {
      const room = whole + 1 + 'unread'.length;
      expect(unpack(packed(room, 'unread'), texts).unread).toBe('unread');
      expect(unpack(packed(room - 1, 'unread'), texts).unread).toBe('');
      expect(answered(packed(room - 1, 'unread'))).toEqual(['short', 'medium', 'long']);
    });
  });

  test.each([
    [1, 1],
    [8, 8],
    [9, 9],
    [4094, 4094],
    [4095, 4095],
    [4096, 4095],
    [100_000, 4095],
  ])('hold %d attempts as %d', (attempts, expected) => {
    const item = textItem('q');
    const records = new Map([['q', { answer: 'x', attempts, score: 0.5 }]]);
    const text = packProgress({ ...freshProgress(1), records }, [item], limit);
    const record = unpack(text, [item]).records.get('q');
    expect([record?.attempts, record?.answer, record?.score.toFixed(5)]).toEqual([expected, 'x', '0.50000']);
  });

  test('keep answers of questions that moved, and drop those of questions that changed', () => {
    const before = itemsFor([single('q1', ['a', 'b'], 'a'), single('q2', ['a', 'b'], 'a')]);
    const after = itemsFor([single('q2', ['b', 'a'], 'a'), single('q1', ['a', 'c'], 'a')]);
    const record = { answer: 'b', attempts: 1, score: 0 };
    const records = new Map([
      ['q1', record],
      ['q2', record],
    ]);
    const text = packProgress({ ...freshProgress(1), records }, before, limit);
    const changed = unpack(text, after);
    expect([...changed.records]).toEqual([['q2', record]]);
    // The record of the question that changed stays in case it changes back.
    expect(unpack(packProgress(changed, after, limit), before).records).toEqual(records);
  });

  test('that are cut off return all records before the cut, and are kept as they are', () => {
    fc.assert(
      fc.property(progressOf(few), fc.nat(), (progress, place) => {
        const text = packProgress(progress, few, limit);
        const cut = text.slice(0, place % text.length);
        const read = unpack(cut, few);
        expect(read.unread).toBe(cut);
        const whole = cut.split(',').length - 2;
        expect(read.records.size).toBeGreaterThanOrEqual(Math.min(whole, progress.records.size));
        for (const [id, record] of read.records) {
          expect(record.attempts).toBe(progress.records.get(id)?.attempts);
        }
      }),
    );
  });

  test('of another version are kept and not read', () => {
    const records = new Map([['question-number-1', { answer: 'a', attempts: 1, score: 1 }]]);
    const text = packProgress({ ...freshProgress(1), records }, few, limit).replace('h1', 'h2');
    expect(unpack(text, few)).toEqual({ ...freshProgress(7), unread: text });
  });

  test('do not depend on the order in which lessons were viewed', () => {
    const viewed = lessons.map(({ id }) => id);
    const texts = [viewed, viewed.toReversed()].map((ids) =>
      packProgress({ ...freshProgress(1), viewed: new Set(ids) }, [], limit),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  test.each([0, 1.15, 33.33, 99.99, 100])('hold %d percent as the least score to report', (score) => {
    const floor = { score, complete: false };
    expect(unpack(packProgress({ ...freshProgress(1), floor }, [], limit)).floor).toEqual(floor);
  });

  test('prefer new answers to those in unread text', () => {
    const recordOf = (answer: string) => new Map([['question-number-1', { answer, attempts: 1, score: 0 }]]);
    const old = packProgress({ ...freshProgress(1), records: recordOf('b') }, few, limit);
    const damaged = unpack(old.replace(/^h1...../, 'h1AAAAA'), few);
    expect(damaged.unread).not.toBe('');
    const after = unpack(packProgress({ ...damaged, records: recordOf('c') }, few, limit), few);
    expect(after.records).toEqual(recordOf('c'));
    expect(after.unread.split(',')).toHaveLength(1);
  });

  test('of any other kind are kept and change nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `h1${text}`),
        ),
        (text) => {
          const read = unpack(text, few);
          expect(read.records.size).toBe(0);
          expect(read.seed).toBe(7);
          const ascii = text.replace(/[^!-~]/g, '');
          expect(read.unread).toBe(ascii);
          expect(packProgress(read, few, limit)).toContain(ascii);
        },
      ),
      { seed: 1 },
    );
  });

  test('with a wrong character anywhere never return a wrong record', () => {
    fc.assert(
      fc.property(
        progressOf(few),
        fc.nat(),
        fc.constantFrom(...'Az09-_.,!'),
        (progress, place, character) => {
          const text = packProgress(progress, few, limit);
          const at = place % text.length;
          const read = unpack(text.slice(0, at) + character + text.slice(at + 1), few);
          const wrong = [...read.records].filter(
            ([id, record]) => record.score.toFixed(5) !== progress.records.get(id)?.score.toFixed(5),
          );
          expect(wrong).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  test('that are damaged in any way give back nothing that was not in them', () => {
    const [one, other] = fc.sample(progressOf(few), { seed: 1, numRuns: 2 }) as [Progress, Progress];
    const texts = [one, other].map((progress) => packProgress(progress, few, limit));
    const given = (progress: Progress, id: string): string => {
      const { answer, attempts, score } = progress.records.get(id) ?? {};
      return JSON.stringify([answer, attempts, score?.toFixed(5)]);
    };
    const character = fc.constantFrom(...'AZaz09-_.,!%+ h\u00e9\ud83d\u0000');
    const place = fc.nat(400);
    const damage = fc.oneof(
      fc.record({ type: fc.constant('cut' as const), place }),
      fc.record({ type: fc.constantFrom('set' as const, 'insert' as const), place, character }),
      fc.record({
        type: fc.constantFrom('drop' as const, 'swap' as const, 'join' as const),
        place,
        length: fc.nat(40),
      }),
      fc.constant({ type: 'repeat' as const }),
    );
    const apply = (text: string, one: typeof damage extends fc.Arbitrary<infer T> ? T : never): string => {
      if (one.type === 'repeat') return text + text;
      const [before, after] = [text.slice(0, one.place), text.slice(one.place)];
      if ('character' in one) return before + one.character + after.slice(one.type === 'set' ? 1 : 0);
      if (!('length' in one)) return before;
      if (one.type === 'drop') return before + after.slice(one.length);
      if (one.type === 'swap') return before + after.slice(one.length) + after.slice(0, one.length);
      return before + (texts[1] ?? '').slice(one.place + one.length);
    };
    let wrong = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (text, damages) => {
          const read = unpack(damages.reduce(apply, text), few);
          const invented = [...read.records.keys()].filter(
            (id) => ![one, other].some((progress) => given(progress, id) === given(read, id)),
          );
          wrong += invented.length;
          expect([0, one.floor.score, other.floor.score]).toContain(read.floor.score);
          expect(packProgress(read, few, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
      { seed: 1, numRuns: 10_000 },
    );
    // Two check digits let one damaged record of 4,096 pass.
    expect(wrong).toBeLessThan(10);
  });

  test('of two questions with the same key give back neither answer', () => {
    const clash = itemsFor([
      single('list-last-images', ['yes', 'no'], 'yes'),
      single('remove-big-names', ['yes', 'no'], 'yes'),
    ]);
    const records = new Map(
      clash.map(({ question }) => [question.id, { answer: 'yes', attempts: 1, score: 1 }]),
    );
    const text = packProgress({ ...freshProgress(5), records }, clash, limit);
    expect(unpack(text, clash).records.size).toBe(0);
    expect(unpack(text, clash.slice(0, 1)).records.size).toBe(1);
  });
});
