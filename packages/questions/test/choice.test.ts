import type { PlainText } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { grade } from '../src/grade.js';
import type { Key, Question } from '../src/index.js';
import { identifier, shuffled } from './support/identifier.js';

type Tested = 'true-false' | 'single-choice' | 'multiple-choice' | 'scale' | 'essay';

interface Choice {
  question: Question<PlainText>;
  key: Key<PlainText>;
  ids: string[];
  right: string[];
}

/** A choice question with at least one right option. */
const choice = (type: Tested, scoring: 'all' | 'partial' = 'all'): fc.Arbitrary<Choice> =>
  fc
    .uniqueArray(identifier, { minLength: 1, maxLength: 50 })
    .chain((ids) => fc.record({ ids: fc.constant(ids), right: fc.subarray(ids, { minLength: 1 }) }))
    .map(({ ids, right }) => choiceOf(type, ids, right, scoring));

const choiceOf = (
  type: Tested,
  ids: string[],
  right: string[],
  scoring: 'all' | 'partial' = 'all',
): Choice => ({
  ids,
  right,
  question: {
    type,
    id: 'q',
    prompt: { text: '' },
    points: 1,
    scoring,
    shuffle: false,
    required: false,
    hints: [],
    options: ids.map((id) => ({ id, text: id })),
  } as Question<PlainText>,
  key: { correct: right },
});

describe('single choice', () => {
  test.each(['single-choice', 'true-false'] as const)('%s: exactly the right options are right', (type) => {
    fc.assert(
      fc.property(choice(type), ({ ids, key, question, right }) => {
        for (const id of ids) {
          const expected = right.includes(id) ? 1 : 0;
          expect(grade(question, key, id)).toMatchObject({ score: expected, feedback: [id] });
        }
      }),
    );
  });

  test('every right option is a pattern of its own', () => {
    fc.assert(
      fc.property(choice('single-choice'), ({ key, question, right }) => {
        const interaction = runtimeType('single-choice')?.interaction(question, key, right[0]);
        expect(interaction).toMatchObject({ kind: 'choice', correct: right.map((id) => [id]) });
      }),
    );
  });
});

describe('multiple choice', () => {
  const withAnswer = choice('multiple-choice').chain((it) =>
    fc.record({ it: fc.constant(it), answer: fc.subarray(it.ids), order: shuffled(it.ids) }),
  );

  test('all right ones and none else is right, in whatever order', () => {
    fc.assert(
      fc.property(withAnswer, ({ answer, it: { key, question, right }, order }) => {
        const same = answer.length === right.length && answer.every((id) => right.includes(id));
        const inOrder = order.filter((id) => answer.includes(id));
        expect(grade(question, key, inOrder)?.verdict).toBe(same ? 'correct' : 'incorrect');
      }),
    );
  });

  test('partial scoring stays within 0..1, gives 1 for the right answer and nothing for everything wrong', () => {
    const partial = choice('multiple-choice', 'partial').chain((it) =>
      fc.record({ it: fc.constant(it), answer: fc.subarray(it.ids) }),
    );
    fc.assert(
      fc.property(partial, ({ answer, it: { ids, key, question, right } }) => {
        const score = grade(question, key, answer)?.score ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(grade(question, key, right)).toMatchObject({ score: 1, verdict: 'correct' });
        const wrong = ids.filter((id) => !right.includes(id));
        expect(grade(question, key, wrong)).toMatchObject({ score: 0, verdict: 'incorrect' });
      }),
    );
  });

  test('another right answer earns more, another wrong one less or the same', () => {
    const question = (scoring: 'all' | 'partial'): Question<PlainText> => ({
      type: 'multiple-choice',
      id: 'q',
      prompt: { text: '' },
      points: 1,
      scoring,
      shuffle: false,
      required: false,
      hints: [],
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
    });
    const key = { correct: ['a', 'b'] };
    const partly = (answer: string[]) => grade(question('partial'), key, answer);
    expect(partly(['a'])).toMatchObject({ score: 0.5, verdict: 'partial' });
    expect(partly(['a', 'c'])).toMatchObject({ score: 0, verdict: 'incorrect' });
    expect(partly(['a', 'b', 'c'])).toMatchObject({ score: 0.5, verdict: 'partial' });
    expect(grade(question('all'), key, ['a', 'b', 'c'])).toMatchObject({
      score: 0,
      feedback: ['a', 'b', 'c'],
    });
  });
});

describe('what has no right answer', () => {
  test('a scale shows what was said about the option, and is not graded', () => {
    fc.assert(
      fc.property(choice('scale'), ({ ids, question }) => {
        for (const id of ids) {
          expect(grade(question, {}, id)).toEqual({ score: 0, verdict: 'ungraded', feedback: [id] });
        }
      }),
    );
  });

  test('neither is an essay, and any text comes back from its packing', () => {
    const { question } = choiceOf('essay', [], []);
    const pack = runtimeType('essay')?.pack;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(grade(question, {}, text)).toEqual({ score: 0, verdict: 'ungraded', feedback: [] });
        const packed = pack?.pack(question, text) ?? '';
        expect(packed).toMatch(/^[!-~]*$/);
        expect(pack?.unpack(question, packed)).toBe(text);
      }),
    );
    expect(pack?.unpack(question, pack.pack(question, 'half \ud83d of it'))).toBe('half \ufffd of it');
    expect(pack?.unpack(question, '100%')).toBeUndefined();
  });
});

test('the texts of the options say which one is true, else the first is', () => {
  const patterns = (texts: string[]) => {
    const { key, question } = choiceOf('true-false', texts, texts.slice(0, 1));
    return runtimeType('true-false')?.interaction(question, key, texts[1]);
  };
  expect(patterns(['True', 'False'])).toEqual({ kind: 'true-false', response: false, correct: [true] });
  expect(patterns(['FALSE', 'TRUE'])).toEqual({ kind: 'true-false', response: true, correct: [false] });
  expect(patterns(['Richtig', 'Falsch'])).toEqual({ kind: 'true-false', response: false, correct: [true] });
});

describe('packed answers', () => {
  test.each(['single-choice', 'multiple-choice', 'true-false', 'scale'] as const)(
    '%s comes back from its packing',
    (type) => {
      const answered = choice(type).chain((it) =>
        fc.record({
          it: fc.constant(it),
          answer: fc.subarray(it.ids, { minLength: 1 }),
          order: shuffled(it.ids),
        }),
      );
      fc.assert(
        fc.property(answered, ({ answer, it: { question }, order }) => {
          const pack = runtimeType(type)?.pack;
          const given = type === 'multiple-choice' ? answer : answer[0];
          const packed = pack?.pack(question, given) ?? '';
          expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
          const reordered = { ...question, options: order.map((id) => ({ id, text: id })) };
          expect(pack?.fingerprint(reordered)).toBe(pack?.fingerprint(question));
          expect(pack?.unpack(reordered, packed)).toEqual(given);
        }),
      );
    },
  );

  test.each([
    [36, 1, '0z'],
    [37, 2, '0010'],
    [200, 2, '005j'],
  ])('of %i options take %i digits each', (count, width, ends) => {
    const ids = Array.from({ length: count }, (_, index) => `option-${1000 + index}`);
    const { question } = choiceOf('multiple-choice', ids, ids);
    const pack = runtimeType('multiple-choice')?.pack;
    expect(pack?.pack(question, ids)).toHaveLength(count * width);
    expect(pack?.unpack(question, pack.pack(question, ids))).toEqual(ids);
    // Learners' browsers and LMSs hold this for years.
    expect(pack?.pack(question, [ids[0], ids.at(-1)])).toBe(ends);
    for (const damaged of [`${ends}0`, 'zz', '~']) expect(pack?.unpack(question, damaged)).toBeUndefined();
  });

  test('nonsense is no answer', () => {
    fc.assert(
      fc.property(choice('multiple-choice'), fc.string(), ({ ids, question }, text) => {
        const unpacked = runtimeType('multiple-choice')?.pack.unpack(question, text);
        expect(unpacked === undefined || (unpacked as string[]).every((id) => ids.includes(id))).toBe(true);
      }),
    );
  });
});
