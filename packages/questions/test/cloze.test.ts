import type { MatchingInteraction } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import type { Blank, ClozeAnswer, PlainClozeKey, PlainClozeQuestion } from '../src/cloze/schema.js';
import { grade } from '../src/grade.js';
import { bareFields } from './support/plain-fields.js';

interface Sample {
  question: PlainClozeQuestion;
  key: PlainClozeKey;
  /** All blanks filled rightly. */
  right: ClozeAnswer;
  /** All blanks filled wrongly. */
  wrong: ClozeAnswer;
}

const identifier = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/),
);
/** NUL is in no source: it is replaced when a file is read. */
const typed = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter((text) => /^[^\0]*[^\s\0][^\0]*$/u.test(text));

/** A blank with what fills it rightly. */
const filled = (id: string) =>
  fc.oneof(
    fc.record({ blank: fc.constant<Blank>({ id }), right: typed }),
    fc.uniqueArray(identifier, { minLength: 2, maxLength: 40 }).map((ids) => ({
      blank: { id, options: ids.map((option) => ({ id: option, text: `text of ${option}` })) },
      right: ids[0] as string,
    })),
  );

const sampleOf = (scoring: 'all' | 'partial', fills: { blank: Blank; right: string }[]): Sample => ({
  question: { ...bareFields(scoring), type: 'cloze', blanks: fills.map(({ blank }) => blank) },
  key: {
    correct: Object.fromEntries(
      fills.map(({ blank, right }) => [
        blank.id,
        [
          blank.options
            ? { id: right, parts: [`text of ${right}`] }
            : { id: `way-${blank.id}`, parts: [right] },
        ],
      ]),
    ),
    ignore: [],
  },
  right: Object.fromEntries(fills.map(({ blank, right }) => [blank.id, right])),
  wrong: Object.fromEntries(
    fills.map(({ blank, right }) => [blank.id, blank.options?.[1]?.id ?? `${right}, or not`]),
  ),
});

const sample = (scoring: 'all' | 'partial' = 'all') =>
  fc
    .uniqueArray(identifier, { minLength: 1, maxLength: 12 })
    .chain((ids) => fc.tuple(...ids.map(filled)))
    .map((fills) => sampleOf(scoring, fills));

/** Some blanks right, others wrong or empty. */
const partly = sample('partial').chain((it) => {
  const ids = Object.keys(it.right);
  return fc.record({ it: fc.constant(it), right: fc.subarray(ids), wrong: fc.subarray(ids) });
});
const pick = (from: ClozeAnswer, ids: readonly string[]): ClozeAnswer =>
  Object.fromEntries(ids.map((id) => [id, from[id] ?? '']));

describe('a cloze', () => {
  test('is right when all blanks are', () => {
    fc.assert(
      fc.property(sample(), ({ key, question, right, wrong }) => {
        expect(grade(question, key, right)).toMatchObject({ score: 1, verdict: 'correct' });
        expect(grade(question, key, wrong)).toMatchObject({ score: 0, verdict: 'incorrect' });
        expect(grade(question, key, {})).toEqual({ score: 0, verdict: 'incorrect', feedback: [] });
      }),
    );
  });

  test('earns a share for every right blank, whatever their order', () => {
    fc.assert(
      fc.property(partly, ({ it: { key, question, ...it }, right, wrong }) => {
        const answer = { ...pick(it.wrong, wrong), ...pick(it.right, right) };
        const expected = right.length / question.blanks.length;
        const turned = { ...question, blanks: question.blanks.toReversed() };
        expect(grade(question, key, answer)?.score).toBe(expected);
        expect(grade(turned, key, answer)?.score).toBe(expected);
        const all = grade({ ...question, scoring: 'all' }, key, answer);
        expect(all?.score).toBe(expected === 1 ? 1 : 0);
      }),
    );
  });

  test('says what there is to say about what was chosen, and about what was typed rightly', () => {
    const { key, question, right, wrong } = sampleOf('all', [
      { blank: { id: 'toString' }, right: 'a' },
      {
        blank: {
          id: 'b',
          options: [
            { id: 'c', text: 'C' },
            { id: 'd', text: 'D' },
          ],
        },
        right: 'c',
      },
    ]);
    expect(grade(question, key, right)?.feedback).toEqual(['way-toString', 'c']);
    expect(grade(question, key, wrong)?.feedback).toEqual(['d']);
  });

  test.each([['a'], [['a']], [null], [{ a: 1 }], [3]])('%j is no answer', (answer) => {
    const { key, question } = sampleOf('all', [{ blank: { id: 'a' }, right: 'a' }]);
    expect(grade(question, key, answer)).toBeUndefined();
  });
});

describe('a packed answer', () => {
  const pack = runtimeType('cloze')?.pack;

  test('comes back, empty blanks too, when blanks and options are in another order', () => {
    fc.assert(
      fc.property(partly, ({ it: { question, ...it }, right, wrong }) => {
        const answer = { ...pick(it.wrong, wrong), ...pick(it.right, right) };
        const packed = pack?.pack(question, answer) ?? '';
        expect(packed).toMatch(/^[A-Za-z0-9\-_.!~*'()%/]*$/);
        const blanks = question.blanks.map(({ id, options }) =>
          options ? { id, options: options.toReversed() } : { id },
        );
        const turned = { ...question, blanks: blanks.toReversed() };
        expect(pack?.fingerprint(turned)).toBe(pack?.fingerprint(question));
        const isEmpty = Object.keys(answer).length === 0;
        expect(pack?.unpack(turned, packed)).toEqual(isEmpty ? undefined : answer);
      }),
    );
  });

  test('of nonsense is none', () => {
    fc.assert(
      fc.property(sample(), fc.string(), ({ question }, text) => {
        const unpacked = pack?.unpack(question, text);
        expect(unpacked === undefined || runtimeType('cloze')?.isAnswer(unpacked)).toBe(true);
      }),
    );
    const { question } = sampleOf('all', [{ blank: { id: 'a' }, right: 'x' }]);
    expect(pack?.unpack(question, '100%')).toBeUndefined();
    expect(pack?.unpack(question, 'a/b')).toBeUndefined();
    expect(pack?.unpack(question, '')).toBeUndefined();
  });
});

describe('what an LMS records', () => {
  const options = (...texts: string[]) => texts.map((text) => ({ id: `${text}-id`, text }));
  const tell = ({ key, question }: Sample, answer: ClozeAnswer) =>
    runtimeType('cloze')?.interaction(question, key, answer);

  test('is a text for every blank where some are typed', () => {
    const it = sampleOf('all', [
      { blank: { id: 'a' }, right: 'ls' },
      { blank: { id: 'b', options: options('image', 'layer') }, right: 'image-id' },
      { blank: { id: 'c' }, right: 'x' },
    ]);
    it.key.correct = {
      a: [
        { id: 'a1', parts: ['ls'] },
        { id: 'a2', parts: ['l', ''] },
        { id: 'a3', parts: ['list'] },
      ],
      b: [{ id: 'image-id', parts: ['image'] }],
      c: [{ id: 'c1', parts: ['x'] }],
    };
    expect(tell(it, { a: 'ps', b: 'layer-id' })).toEqual({
      kind: 'fill-in',
      response: ['ps', 'layer', ''],
      correct: [
        ['ls', 'image', 'x'],
        ['list', 'image', 'x'],
      ],
      caseMatters: true,
    });
    it.key.correct = { ...it.key.correct, c: [{ id: 'c1', parts: ['', ''] }] };
    expect(tell(it, { a: 'ps' })).toMatchObject({ correct: [] });
  });

  test('are pairs where all blanks have options, of which those that read the same are one', () => {
    const it = sampleOf('all', [
      { blank: { id: 'a', options: options('x', 'y') }, right: 'x-id' },
      {
        blank: {
          id: 'b',
          options: [
            { id: 'y2', text: 'y' },
            { id: 'z', text: 'z' },
          ],
        },
        right: 'y2',
      },
    ]);
    expect(tell(it, { b: 'y2' })).toEqual<MatchingInteraction>({
      kind: 'matching',
      sources: ['a', 'b'],
      targets: ['x-id', 'y-id', 'z'],
      response: [['b', 'y-id']],
      correct: [
        [
          ['a', 'x-id'],
          ['b', 'y-id'],
        ],
      ],
    });
  });

  test('says what would have been right, blank by blank', () => {
    const { key, question } = sampleOf('all', [
      { blank: { id: 'a' }, right: 'ls' },
      { blank: { id: 'b', options: options('x', 'y') }, right: 'x' },
    ]);
    const solution = runtimeType('cloze')?.behavior.solution;
    expect(solution?.(question, key)).toEqual(['1: ls', '2: text of x']);
    const onlyOne: PlainClozeQuestion = { ...question, blanks: question.blanks.slice(0, 1) };
    expect(solution?.(onlyOne, key)).toEqual(['ls']);
  });
});
