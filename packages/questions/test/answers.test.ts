import type { PlainText } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType, runtimeTypes } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { Key, Question } from '../src/index.js';
import { named } from './support/identifier.js';
import { bareFields } from './support/plain-fields.js';

// What every type has to bear: answers, packed ones too, come from storage, an LMS or the network.

const options = named(['a', 'b', 'constructor']);
const pattern = { id: 'a', parts: ['x', ''] };

/** A question of every type, its key, and an answer that is right. */
const samples: Record<string, [fields: object, key: object, right: unknown]> = {
  'true-false': [{ options: options.slice(0, 2) }, { correct: ['a'] }, 'a'],
  'single-choice': [{ options }, { correct: ['constructor'] }, 'constructor'],
  'multiple-choice': [{ options }, { correct: ['a', 'b'] }, ['b', 'a']],
  text: [{}, { correct: { accepted: [pattern], foreseen: [], ignore: ['case'] } }, 'X y'],
  number: [{}, { correct: [{ id: 'a', text: '1', min: '1', max: '2' }], foreseen: [] }, '1.5'],
  cloze: [
    { blanks: [{ id: 'a' }, { id: 'b', options }] },
    { correct: { a: [pattern], b: [{ id: 'constructor', parts: ['x'] }] }, ignore: [] },
    { a: 'xy', b: 'constructor' },
  ],
  match: [
    { sources: named(['a']), targets: options },
    { correct: { a: 'constructor' } },
    { a: 'constructor' },
  ],
  order: [{ items: options }, { correct: ['b', 'constructor', 'a'] }, ['b', 'constructor', 'a']],
  matrix: [
    { rows: named(['a']), columns: options, multiple: true },
    { correct: { a: ['a', 'b'] } },
    { a: ['b', 'a'] },
  ],
  scale: [{ options }, {}, 'a'],
  essay: [{}, {}, 'Long.'],
};

const sampleOf = (type: string) => {
  const [fields, key, right] = samples[type] ?? [{}, {}, undefined];
  const question = { ...bareFields('partial'), ...fields, type } as Question<PlainText>;
  return { question, key: key as Key<PlainText>, right, type: runtimeType(type) };
};

/** Types whose keys look the same, as long as the questions have options of the same ids. */
const lookAlikes = [
  ['true-false', 'single-choice', 'multiple-choice', 'order'],
  ['scale', 'essay'],
];

/** Types whose answers may be any text. */
const texts = ['text', 'essay', 'cloze'];

/** Junk, and what looks like an answer: ids, texts, lists and records of them. */
const word = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'constructor',
    '__proto__',
    'toString',
    '',
    '1.5',
    '-0',
    '1e9',
    'x\0y',
    '<img src=x>',
  ),
  fc.string(),
);
const anything = fc.oneof(
  fc.anything(),
  word,
  fc.array(word),
  fc.dictionary(word, word),
  fc.dictionary(word, fc.array(word)),
  fc.dictionary(word, word, { noNullPrototype: false }),
);

/** Ids that a question and its key have. */
const idsIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? [...('id' in value ? [value.id] : []), ...Object.values(value).flatMap(idsIn)]
    : [];

describe.each(runtimeTypes.map(({ type }) => type))('%s', (name) => {
  const { key, question, right, type } = sampleOf(name);

  test('grades the right answer, and tells an LMS of it', () => {
    const isGraded = 'correct' in key;
    expect(grade(question, key, right)).toMatchObject({
      score: isGraded ? 1 : 0,
      verdict: isGraded ? 'correct' : 'ungraded',
    });
    expect(type?.interaction(question, key, right)).toHaveProperty('response');
  });

  test('grades whatever comes, within 0 to 1, or says that it is no answer', () => {
    fc.assert(
      fc.property(anything, (answer) => {
        const isAnswer = type?.isAnswer(answer);
        const result = grade(question, key, answer);
        expect(result === undefined).toBe(!isAnswer);
        if (!result) return;
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        expect(result.verdict === 'correct').toBe(result.score === 1);
        expect(Object.keys(result).sort()).toEqual(['feedback', 'score', 'verdict']);
        expect(idsIn([question, key])).toEqual(expect.arrayContaining([...result.feedback]));
        expect(() => type?.interaction(question, key, answer)).not.toThrow();
        expect(type?.pack.pack(question, answer)).toMatch(/^[!-~]*$/);
      }),
    );
  });

  test('refuses a key that is missing, or that of a question of another type', () => {
    const alike = lookAlikes.find((types) => types.includes(name)) ?? [name];
    const others = Object.keys(samples).filter((other) => !alike.includes(other));
    const keys = others.map((other) => sampleOf(other).key);
    const broken = [undefined, null, 'a', [], [key], { correct: ['z'] }, ...keys];
    for (const other of broken) {
      expect(() => grade(question, other as typeof key, right), JSON.stringify(other)).toThrow(TypeError);
      expect(() => grade(question, other as typeof key, 7)).toThrow(/key/);
    }
  });

  test('unpacks what it packed, and from anything else an answer or nothing', () => {
    const packed = type?.pack.pack(question, right) ?? '';
    expect(grade(question, key, type?.pack.unpack(question, packed))).toEqual(grade(question, key, right));
    if (!texts.includes(name)) expect(type?.pack.unpack(question, `${packed}~`)).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z_/%-]{0,4}$/)), (text) => {
        const answer = type?.pack.unpack(question, text);
        if (answer === undefined) return;
        expect(type?.isAnswer(answer)).toBe(true);
        expect(type?.pack.unpack(question, type.pack.pack(question, answer))).toEqual(answer);
      }),
    );
  });
});

test.each([
  ['single-choice', ['a']],
  ['single-choice', undefined],
  ['multiple-choice', 'a'],
  ['multiple-choice', [1]],
  ['true-false', true],
  ['scale', 3],
  ['essay', ['a']],
  ['text', 3],
  ['number', 1.5],
  ['no-such-type', 'a'],
])('%s refuses %j', (type, answer) => {
  const { key, question } = sampleOf(type);
  expect(grade(question, key, answer)).toBeUndefined();
});

test.each([
  ['single-choice', '<img src=x>', []],
  ['true-false', '__proto__', []],
  ['multiple-choice', ['x', 'b', 'a'], ['a', 'b']],
  ['scale', 'x', []],
  ['match', { a: 'x' }, []],
  ['matrix', { a: ['x', 'a'] }, ['a']],
  ['cloze', { a: 'no', b: 'x' }, []],
  ['order', ['x', 'constructor', 'y'], ['constructor']],
])('%s answered by %j: feedback is of options that the question has', (type, answer, feedback) => {
  const { key, question } = sampleOf(type);
  expect(grade(question, key, answer)).toMatchObject({ feedback });
});
