import type { PlainText } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { Key, Question } from '../src/index.js';
import { identifier, named, shuffled, strangeId } from './support/identifier.js';
import { bareFields } from './support/plain-fields.js';

type Scoring = 'all' | 'partial';

const order = (ids: readonly string[], scoring: Scoring = 'all'): Question<PlainText> => ({
  ...bareFields(scoring),
  type: 'order',
  items: named(ids),
});

const key = (correct: string[]): Key<PlainText> => ({ correct });

/** The right order, the published one, and one that a learner chose. */
const sample = fc
  .uniqueArray(identifier, { minLength: 2, maxLength: 40 })
  .chain((correct) =>
    fc.record({ correct: fc.constant(correct), published: shuffled(correct), chosen: shuffled(correct) }),
  );

const scoring = fc.constantFrom<Scoring>('all', 'partial');

describe('order', () => {
  test('the right order is right, in whatever order it was published, and no other is', () => {
    fc.assert(
      fc.property(sample, scoring, ({ chosen, correct, published }, how) => {
        const question = order(published, how);
        expect(grade(question, { correct }, correct)).toEqual({
          score: 1,
          verdict: 'correct',
          feedback: correct,
        });
        const verdict = grade(question, { correct }, chosen)?.verdict;
        expect(verdict === 'correct').toBe(chosen.join() === correct.join());
      }),
    );
  });

  test('partial scoring stays within 0..1, and the reverse of what is right earns nothing', () => {
    fc.assert(
      fc.property(sample, ({ chosen, correct, published }) => {
        const question = order(published, 'partial');
        const score = grade(question, { correct }, chosen)?.score ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(grade(question, { correct }, correct.toReversed())).toMatchObject({
          score: 0,
          verdict: 'incorrect',
        });
      }),
    );
  });

  test('putting two neighbors right never costs anything', () => {
    const withPlace = sample.chain((it) =>
      fc.record({ it: fc.constant(it), place: fc.nat({ max: it.correct.length - 2 }) }),
    );
    fc.assert(
      fc.property(withPlace, ({ it: { chosen, correct, published }, place }) => {
        const [one, other] = chosen.slice(place, place + 2) as [string, string];
        const [first, second] = correct.indexOf(one) < correct.indexOf(other) ? [one, other] : [other, one];
        const [better, worse] = [
          [first, second],
          [second, first],
        ].map((pair) => chosen.toSpliced(place, 2, ...pair));
        const score = (answer: unknown) =>
          grade(order(published, 'partial'), { correct }, answer)?.score ?? -1;
        expect(score(better)).toBeGreaterThanOrEqual(score(worse));
      }),
    );
  });

  test('pairs in the right order earn their share, and the others take it away', () => {
    const correct = ['a', 'b', 'c', 'd'];
    const partly = (answer: string[]) => grade(order(correct, 'partial'), { correct }, answer);
    expect(partly(['b', 'a', 'c', 'd'])).toMatchObject({ verdict: 'partial', feedback: ['c', 'd'] });
    expect(partly(['b', 'a', 'c', 'd'])?.score).toBeCloseTo(4 / 6);
    expect(partly(['b', 'c', 'd', 'a'])).toMatchObject({ score: 0, verdict: 'incorrect' });
    expect(grade(order(correct), { correct }, ['b', 'a', 'c', 'd'])).toMatchObject({ score: 0 });
  });

  test('what is not all items once is wrong', () => {
    const lists = sample.chain((it) =>
      fc.record({
        it: fc.constant(it),
        answer: fc.array(fc.oneof(strangeId, fc.constantFrom(...it.correct))),
      }),
    );
    fc.assert(
      fc.property(lists, scoring, ({ answer, it: { correct, published } }, how) => {
        fc.pre(new Set(answer).size !== correct.length || answer.some((id) => !correct.includes(id)));
        expect(grade(order(published, how), { correct }, answer)).toMatchObject({
          score: 0,
          verdict: 'incorrect',
        });
      }),
    );
  });

  test('is a sequence to an LMS', () => {
    fc.assert(
      fc.property(sample, ({ chosen, correct, published }) => {
        expect(runtimeType('order')?.interaction(order(published), key(correct), chosen)).toEqual({
          kind: 'sequencing',
          items: published,
          response: chosen,
          correct: [correct],
        });
      }),
    );
  });

  test('comes back from its packing, and only as all items once', () => {
    const pack = runtimeType('order')?.pack;
    fc.assert(
      fc.property(sample, fc.string(), ({ chosen, published }, nonsense) => {
        const question = order(published);
        const packed = pack?.pack(question, chosen) ?? '';
        expect(packed).toMatch(/^[a-z0-9]*$/);
        const republished = order(published.toReversed());
        expect(pack?.fingerprint(republished)).toBe(pack?.fingerprint(question));
        expect(pack?.unpack(republished, packed)).toEqual(chosen);
        const unpacked = pack?.unpack(question, nonsense) as string[] | undefined;
        expect(unpacked?.toSorted() ?? published.toSorted()).toEqual(published.toSorted());
      }),
    );
  });
});
