import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from '../src/page/order.js';

const list = Array.from({ length: 8 }, (_, index) => index);
const seed = fc.integer({ min: 0, max: 0xffffffff });

test('a seed gives one order of all items, and fixed ones keep their places', () => {
  fc.assert(
    fc.property(seed, fc.subarray(list), (seed, fixed) => {
      const mixed = shuffle(list, seed, (item) => fixed.includes(item));
      expect([...mixed].sort()).toEqual(list);
      expect(mixed).toEqual(shuffle(list, seed, (item) => fixed.includes(item)));
      for (const place of fixed) expect(mixed[place]).toBe(place);
    }),
  );
});

test('every item lands in every place about equally often', () => {
  const rounds = 4000;
  const counts = list.map(() => list.map(() => 0));
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, item] of shuffle(list, round * 7919, () => false).entries()) {
      const row = counts[item] ?? [];
      row[place] = (row[place] ?? 0) + 1;
    }
  }
  for (const count of counts.flat()) expect(count / rounds).toBeCloseTo(1 / list.length, 1);
});
