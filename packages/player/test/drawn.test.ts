import { runtimeTypes } from '@hornbook/questions/browser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnIds, itemsOf } from '../src/state/item.js';
import { freshProgress, type Progress } from '../src/state/progress.js';
import { lessonScoreOf, summarize } from '../src/state/summary.js';
import { packProgress, unpackProgress } from '../src/state/suspend-data.js';
import { courseData } from './support/course.js';
import { single } from './support/questions.js';

const names = [...'abcdefgh'];

/** A course with one question outside the bank, and a bank of the given ones, each with different points. */
function course(of: readonly string[], draw = 3, elsewhere = false) {
  const inBank = of.map((id) => single(id, ['x', 'y'], 'x', { points: 1 + id.charCodeAt(0) }));
  const samples = [single('own', ['x', 'y'], 'x'), ...inBank];
  const data = courseData([{ id: 'one', samples, banks: [{ draw, of }], elsewhere }]);
  return { data, items: itemsOf(data, runtimeTypes) };
}

const records = (ids: readonly string[]): Partial<Progress> => ({
  records: new Map(ids.map((id) => [id, { attempts: 1, score: 1 }])),
});

const seed = fc.integer({ min: 1, max: 0xffffffff });
const { data, items } = course(names);
const drawnBy = (seed: number): string[] => drawnIds(items, freshProgress(seed));

describe('what counts', () => {
  test('are the drawn questions and those outside banks', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const drawn = drawnBy(seed);
        const points = drawn.reduce((sum, id) => sum + 1 + id.charCodeAt(0), 1);
        const half = { ...freshProgress(seed), ...records(drawn) };
        const [lesson] = data.lessons;
        expect(summarize(data, items, half)).toMatchObject({
          earned: points - 1,
          possible: points,
          complete: false,
        });
        expect(lesson && lessonScoreOf(lesson, items, half)).toMatchObject({
          answered: 3,
          questions: 4,
          done: false,
        });
        const all = { ...half, ...records([...drawn, 'own']) };
        expect(summarize(data, items, all)).toMatchObject({ score: 100, complete: true });
      }),
    );
  });

  test('is the same for a lesson on a page that has not been opened yet', () => {
    const other = course(names, 3, true);
    fc.assert(
      fc.property(seed, (seed) => {
        const [here, there] = [{ data, items }, other].map((page) =>
          summarize(page.data, page.items, freshProgress(seed)),
        );
        expect(there).toEqual(here);
        const [lesson] = other.data.lessons;
        expect(lesson && lessonScoreOf(lesson, [], freshProgress(seed))).toMatchObject({
          questions: 4,
          done: false,
        });
      }),
    );
  });
});

describe('what was drawn', () => {
  /** A learner comes back to a course that was edited in between. */
  const onPageShow = (before: Progress, to: ReturnType<typeof course>): Progress =>
    unpackProgress(packProgress(before, items, 4000), to.items, to.data.lessons, 0);

  const edited = fc.record({
    seed,
    answered: fc.nat({ max: 3 }),
    gone: fc.constantFrom(...names),
    more: fc.uniqueArray(fc.stringMatching(/^[i-z][a-z]{1,5}$/), { maxLength: 9 }),
  });

  test('stays drawn in a course that was edited, answered or not, and what is gone is replaced', () => {
    fc.assert(
      fc.property(edited, ({ answered, gone, more, seed }) => {
        const drawn = drawnBy(seed);
        const before = { ...freshProgress(seed), ...records(drawn.slice(0, answered)) };
        const to = course([...more, ...names.toReversed().filter((id) => id !== gone)]);
        const after = drawnIds(to.items, onPageShow(before, to));
        expect(after).toHaveLength(3);
        expect(after).toEqual(expect.arrayContaining(drawn.filter((id) => id !== gone)));
        const again = onPageShow(onPageShow(before, to), to);
        expect(drawnIds(to.items, again)).toEqual(after);
      }),
    );
  });

  test('stays drawn if fewer are to be drawn: the answered ones first', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const answered = drawnBy(seed).slice(1);
        const to = course(names, 2);
        const after = onPageShow({ ...freshProgress(seed), ...records(answered) }, to);
        expect(drawnIds(to.items, after)).toEqual(answered);
      }),
    );
  });

  test('makes room for answers given before the LMS reported the draw', () => {
    const [first = '', second = '', third = ''] = drawnBy(1);
    const late = names.find((id) => ![first, second, third].includes(id)) ?? '';
    const merged = { ...freshProgress(2), ...records([first, late]), drawn: new Set([first, second, third]) };
    const drawn = drawnIds(items, merged);
    expect(drawn).toEqual(expect.arrayContaining([first, late]));
    expect(drawn.filter((id) => [first, second, third, late].includes(id))).toHaveLength(3);
  });
});
