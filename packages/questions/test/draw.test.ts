import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../src/grade.js';

interface Bank {
  draw: number;
  shuffle: boolean;
  questions: { id: string }[];
}

const id = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/),
);
const bank: fc.Arbitrary<Bank> = fc.record({
  draw: fc.integer({ min: 1, max: 20 }),
  shuffle: fc.boolean(),
  questions: fc.uniqueArray(id, { minLength: 1, maxLength: 30 }).map((ids) => ids.map((id) => ({ id }))),
});
const seed = fc.integer({ min: 0, max: 0xffffffff });

const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);
const sorted = (questions: readonly { id: string }[]) => ids(questions).sort();
const without = (bank: Bank, id: string): Bank => ({
  ...bank,
  questions: bank.questions.filter((question) => question.id !== id),
});

describe('a draw', () => {
  test('is as many questions of the bank as it wants, or all there are', () => {
    fc.assert(
      fc.property(bank, seed, (bank, seed) => {
        const drawn = draw(bank, seed);
        expect(new Set(drawn).size).toBe(Math.min(bank.draw, bank.questions.length));
        expect(bank.questions).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  test('is the same for the same seed, wherever in the bank its questions stand', () => {
    const twoOrders = bank.chain((one) =>
      fc
        .shuffledSubarray(one.questions, { minLength: one.questions.length })
        .map((questions) => [one, { ...one, questions }] as const),
    );
    fc.assert(
      fc.property(twoOrders, seed, ([one, other], seed) => {
        expect(sorted(draw(other, seed))).toEqual(sorted(draw(one, seed)));
        if (one.shuffle) expect(draw(other, seed)).toEqual(draw(one, seed));
      }),
    );
  });

  test('keeps the order of the bank, unless that is shuffled', () => {
    fc.assert(
      fc.property(bank, seed, (bank, seed) => {
        const drawn = draw({ ...bank, shuffle: false }, seed);
        expect(drawn).toEqual(bank.questions.filter((question) => drawn.includes(question)));
      }),
    );
  });

  // What any runtime must give: a server that draws differently would grade other questions.
  test('is what it always was', () => {
    const questions = [...'abcdefgh'].map((id) => ({ id }));
    const drawn = [0, 1, 4294967295].map((seed) => ids(draw({ draw: 3, shuffle: true, questions }, seed)));
    expect(drawn.map((ids) => ids.join(''))).toEqual(['gbe', 'bfd', 'efd']);
  });

  test.each([
    ['one after another', (round: number) => round],
    ['far apart', (round: number) => Math.imul(round, 0x9e3779b9) >>> 0],
  ])('favors no question, no place and no pair where seeds come %s', (_name, seedOf) => {
    const questions = Array.from({ length: 8 }, (_, index) => ({ id: `question-${index}` }));
    const rounds = 20_000;
    const count = new Map<string, number>();
    const add = (what: string) => count.set(what, (count.get(what) ?? 0) + 1);
    for (let round = 0; round < rounds; round += 1) {
      const drawn = ids(draw({ draw: 3, shuffle: true, questions }, seedOf(round)));
      for (const [place, id] of drawn.entries()) {
        add(`${id} at ${place}`);
        for (const other of drawn) if (other < id) add(`${other} with ${id}`);
      }
    }
    const shares = [...count].map(([what, times]) => ({ what, share: times / rounds }));
    // 8 questions at 3 places, and of the 28 pairs 3 in each draw; five standard deviations.
    expect(shares).toHaveLength(8 * 3 + 28);
    for (const { share, what } of shares) {
      const expected = what.includes(' at ') ? 1 / 8 : 3 / 28;
      expect(Math.abs(share - expected), what).toBeLessThan(5 * Math.sqrt(expected / rounds));
    }
  });
});

describe('in a bank that changed', () => {
  const changing = fc.record({ bank, seed }).chain(({ bank, seed }) =>
    fc.record({
      bank: fc.constant(bank),
      seed: fc.constant(seed),
      gone: fc.constantFrom(...ids(bank.questions)),
    }),
  );

  test('another question takes the place of one at most, and the others stay', () => {
    fc.assert(
      fc.property(changing, ({ bank, gone, seed }) => {
        const [before, after] = [draw(without(bank, gone), seed), draw(bank, seed)];
        const added = ids(after).filter((id) => !ids(before).includes(id));
        expect(added.filter((id) => id !== gone)).toEqual([]);
        expect(before.filter((question) => !after.includes(question)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('what was drawn stays drawn, in its order, and what is gone is replaced', () => {
    fc.assert(
      fc.property(changing, fc.array(id), ({ bank, gone, seed }, more) => {
        const before = draw(bank, seed);
        const added = [...new Set(more)].filter((id) => !ids(bank.questions).includes(id));
        const changed = without(
          { ...bank, questions: [...added.map((id) => ({ id })), ...bank.questions] },
          gone,
        );
        const after = draw(changed, seed, (id) => Number(ids(before).includes(id)));
        const left = ids(before).filter((id) => id !== gone);
        expect(ids(after).filter((id) => left.includes(id))).toEqual(left);
        expect(after).toHaveLength(Math.min(bank.draw, changed.questions.length));
      }),
    );
  });

  test('where there is no longer room for all, those of the highest priority stay', () => {
    const questions = [...'abcdef'].map((id) => ({ id }));
    const priority = (id: string) => ['gone', 'f', 'b', 'e'].indexOf(id);
    for (const seed of [1, 2, 3]) {
      expect(sorted(draw({ draw: 2, shuffle: true, questions }, seed, priority))).toEqual(['b', 'e']);
    }
  });
});
