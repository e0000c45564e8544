import type { PlainText } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { Key, Question } from '../src/index.js';
import { identifier, named, shuffled, strangeId } from './support/identifier.js';
import { bareFields } from './support/plain-fields.js';

type Scoring = 'all' | 'partial';
type Pairs = Record<string, string | string[]>;

/** A match or a matrix: what it is made of, what belongs together, and how its parts and choices can be published. */
interface Sample {
  kind: 'match' | 'radio' | 'boxes';
  parts: string[];
  choices: string[];
  correct: Pairs;
  /** Another complete answer. */
  chosen: Pairs;
}

const recordOf = <T>(ids: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(...ids.map(() => value))
    .map((values) => Object.fromEntries(ids.map((id, index) => [id, values[index] as T])));

const sample: fc.Arbitrary<Sample> = fc
  .record({
    kind: fc.constantFrom('match', 'radio', 'boxes'),
    parts: fc.uniqueArray(identifier, { minLength: 1, maxLength: 12 }),
    choices: fc.uniqueArray(identifier, { minLength: 2, maxLength: 40 }),
  })
  .chain(({ choices, kind, parts }) => {
    const one = fc.constantFrom(...choices);
    const some = fc.subarray(choices, { minLength: 1 });
    const answer: fc.Arbitrary<Pairs> =
      kind === 'match'
        ? recordOf(parts, one)
        : recordOf(parts, kind === 'radio' ? one.map((id) => [id]) : some);
    const correct: fc.Arbitrary<Pairs> = kind === 'match' ? recordOf(parts, one) : recordOf(parts, some);
    return fc.record({
      ...{ kind: fc.constant(kind), parts: fc.constant(parts), choices: fc.constant(choices) },
      ...{ correct, chosen: answer },
    }) as fc.Arbitrary<Sample>;
  });

function questionOf({ choices, kind, parts }: Sample, scoring: Scoring = 'all'): Question<PlainText> {
  const fields = bareFields(scoring);
  return kind === 'match'
    ? { ...fields, type: 'match', sources: named(parts), targets: named(choices) }
    : { ...fields, type: 'matrix', rows: named(parts), columns: named(choices), multiple: kind === 'boxes' };
}

const keyOf = ({ correct }: Sample): Key<PlainText> => ({ correct }) as Key<PlainText>;
const got = (pairs: Pairs, id: string): string[] =>
  [Object.hasOwn(pairs, id) ? (pairs[id] ?? []) : []].flat();
const scorings = fc.constantFrom<Scoring>('all', 'partial');

/** What a learner may answer to be right: of what is accepted in a row of radio buttons, the first. */
const rightAnswer = ({ correct, kind, parts }: Sample): Pairs =>
  kind === 'radio' ? Object.fromEntries(parts.map((id) => [id, got(correct, id).slice(0, 1)])) : correct;

/** Whether a part got what belongs to it. */
function isRight({ chosen, correct, kind }: Sample, id: string): boolean {
  const [given, wanted] = [got(chosen, id), got(correct, id)];
  return kind === 'radio'
    ? wanted.includes(given[0] ?? '')
    : given.toSorted().join() === wanted.toSorted().join();
}

describe('match and matrix', () => {
  test('the right answer is right, whatever the order', () => {
    const reordered = sample.chain((it) =>
      fc.record({ it: fc.constant(it), parts: shuffled(it.parts), choices: shuffled(it.choices) }),
    );
    fc.assert(
      fc.property(reordered, scorings, ({ choices, it, parts }, scoring) => {
        const right = Object.fromEntries(
          Object.entries(rightAnswer(it)).map(([id, ids]) => [
            id,
            Array.isArray(ids) ? ids.toReversed() : ids,
          ]),
        );
        const question = questionOf({ ...it, parts, choices }, scoring);
        expect(grade(question, keyOf(it), right)).toMatchObject({ score: 1, verdict: 'correct' });
      }),
    );
  });

  test('every right part earns its share, or only all of them everything', () => {
    fc.assert(
      fc.property(sample, (it) => {
        const right = it.parts.filter((id) => isRight(it, id)).length;
        const partly = grade(questionOf(it, 'partial'), keyOf(it), it.chosen);
        expect(partly?.score).toBeCloseTo(right / it.parts.length);
        expect(partly?.verdict).toBe(right === it.parts.length ? 'correct' : right ? 'partial' : 'incorrect');
        const all = grade(questionOf(it), keyOf(it), it.chosen);
        expect(all?.score).toBe(right === it.parts.length ? 1 : 0);
      }),
    );
  });

  test('feedback is due for right parts and for what was chosen, once', () => {
    fc.assert(
      fc.property(sample, (it) => {
        const feedback = grade(questionOf(it), keyOf(it), it.chosen)?.feedback ?? [];
        expect(new Set(feedback).size).toBe(feedback.length);
        const due = [
          ...it.parts.filter((id) => isRight(it, id)),
          ...it.parts.flatMap((id) => got(it.chosen, id)),
        ];
        expect(feedback.toSorted()).toEqual([...new Set(due)].toSorted());
      }),
    );
  });

  test('answers from outside stay within 0..1, and what is no part changes nothing', () => {
    const ids = fc.oneof(strangeId, identifier);
    const strange = fc.oneof(fc.dictionary(ids, ids), fc.dictionary(ids, fc.array(ids)), fc.constant({}));
    fc.assert(
      fc.property(sample, strange, scorings, (it, answer, scoring) => {
        const question = questionOf(it, scoring);
        const score = grade(question, keyOf(it), answer)?.score ?? 0;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const more = { ...it.chosen, nobody: it.kind === 'match' ? 'x' : ['x'] };
        expect(grade(question, keyOf(it), more)).toEqual(grade(question, keyOf(it), it.chosen));
      }),
    );
  });

  test('everything in a row, or the same column several times, earns nothing by itself', () => {
    const it: Sample = {
      kind: 'boxes',
      parts: ['a'],
      choices: ['x', 'y', 'z'],
      correct: { a: ['x', 'y'] },
      chosen: {},
    };
    const score = (row: string[]) => grade(questionOf(it, 'partial'), keyOf(it), { a: row })?.score;
    expect(score(['x', 'y', 'z'])).toBe(0);
    expect(score(['x', 'x'])).toBe(0);
    expect(score(['y', 'x'])).toBe(1);
    const radio: Sample = { ...it, kind: 'radio' };
    expect(grade(questionOf(radio), keyOf(radio), { a: ['y'] })?.score).toBe(1);
    expect(grade(questionOf(radio), keyOf(radio), { a: ['x', 'y'] })?.score).toBe(0);
  });

  test.each([
    ['match', { a: ['x'] }],
    ['match', ['x']],
    ['match', 'x'],
    ['match', null],
    ['matrix', { a: 'x' }],
    ['matrix', { a: [1] }],
    ['matrix', []],
  ])('%s refuses %j', (type, answer) => {
    const question = {
      type,
      sources: [],
      targets: [],
      rows: [],
      columns: [],
    } as unknown as Question<PlainText>;
    expect(grade(question, { correct: {} } as Key<PlainText>, answer)).toBeUndefined();
  });

  test('are pairs to an LMS; where a row accepts several, no single pattern is right', () => {
    fc.assert(
      fc.property(sample, (it) => {
        const question = questionOf(it);
        const pairs = (from: Pairs) => it.parts.flatMap((id) => got(from, id).map((to) => [id, to]));
        const isOpen = it.kind === 'radio' && it.parts.some((id) => got(it.correct, id).length > 1);
        expect(runtimeType(question.type)?.interaction(question, keyOf(it), it.chosen)).toEqual({
          kind: 'matching',
          sources: it.parts,
          targets: it.choices,
          response: pairs(it.chosen),
          correct: isOpen ? [] : [pairs(it.correct)],
        });
      }),
    );
  });

  test('come back from their packing, however they are published', () => {
    fc.assert(
      fc.property(sample, fc.string(), (it, nonsense) => {
        const question = questionOf(it);
        const pack = runtimeType(question.type)?.pack;
        const packed = pack?.pack(question, it.chosen) ?? '';
        expect(packed).toMatch(/^[a-z0-9_-]*$/);
        const republished = questionOf({
          ...it,
          parts: it.parts.toReversed(),
          choices: it.choices.toReversed(),
        });
        expect(pack?.fingerprint(republished)).toBe(pack?.fingerprint(question));
        expect(pack?.unpack(republished, packed)).toEqual(it.chosen);
        const unpacked = (pack?.unpack(question, nonsense) ?? {}) as Pairs;
        expect(Object.keys(unpacked).every((id) => it.parts.includes(id))).toBe(true);
        expect(it.parts.flatMap((id) => got(unpacked, id)).every((id) => it.choices.includes(id))).toBe(true);
      }),
    );
  });
});
