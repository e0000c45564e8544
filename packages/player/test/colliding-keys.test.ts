import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, inPlay } from '../src/state/item.js';
import { freshProgress } from '../src/state/progress.js';
import { packProgress, unpackProgress } from '../src/state/suspend-data.js';
import { textItem } from './support/items.js';

// Keys are short hashes: the ids below were found by trying thousands.
const limit = 4000;

describe('suspend data with keys that are the same', () => {
  test('give neither of two questions an answer, nor one of them the answer of the other after that was renamed', () => {
    const [one, other, renamed] = ['q-10412', 'q-10917', 'renamed'].map(textItem) as [Item, Item, Item];
    const record = { answer: 'x', attempts: 1, score: 1 };
    const records = new Map([one, other].map(({ question }) => [question.id, record]));
    const text = packProgress({ ...freshProgress(1), records }, [one, other], limit);
    expect(unpackProgress(text, [one, other], [], 7).records.size).toBe(0);
    expect(unpackProgress(text, [renamed, other], [], 7).records.size).toBe(0);
  });

  test('show neither of two lessons as seen', () => {
    const three = ['lesson-5688', 'lesson-6998', 'lesson-1'].map((id) => ({ id }));
    const progress = { ...freshProgress(1), viewed: new Set(['lesson-6998', 'lesson-1']) };
    const text = packProgress({ ...progress, location: 'lesson-6998' }, [], limit);
    const read = unpackProgress(text, [], three, 7);
    expect([...read.viewed]).toEqual(['lesson-1']);
    expect(read.location).toBeUndefined();
  });

  test('change nothing in what was drawn', () => {
    const ids = ['q-19', 'q-110', 'q-1', 'q-2', 'q-3', 'q-4'];
    const questions = ids.map((id) => ({ id, points: 1, required: true }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 1, max: 5 }), (seed, draw) => {
        const bank = { draw, shuffle: true, questions };
        const banked = ids.map((id) => ({ ...textItem(id), bank }));
        const text = packProgress(freshProgress(seed), banked, limit);
        expect(inPlay(banked, unpackProgress(text, banked, [], 7))).toEqual(
          inPlay(banked, freshProgress(seed)),
        );
      }),
    );
  });
});
