import { runtimeTypes } from '@hornbook/questions/browser';
import { describe, expect, test } from 'vitest';
import { answerItem, attemptsLeft, gradeOf, isClosed } from '../src/state/attempt.js';
import { type Item, itemsOf } from '../src/state/item.js';
import { freshProgress, isLater, mergeProgress, type Progress } from '../src/state/progress.js';
import { courseData } from './support/course.js';
import { itemsFor } from './support/items.js';
import { essay, multiple, type Sample, single } from './support/questions.js';

const itemOf = (sample: Sample): Item => itemsFor([sample])[0] as Item;
const partial = itemOf(multiple('p', ['a', 'b', 'c', 'd'], ['a', 'b', 'c'], { scoring: 'partial' }));
const twice = itemOf(single('t', ['right', 'wrong'], 'right', { attempts: 2 }));
const opinion = itemOf(essay('e'));

test('questions of unknown types are left out', () => {
  const data = courseData([{ id: 'one', samples: [single('q', ['a'], 'a'), essay('e')] }]);
  const types = runtimeTypes.filter(({ type }) => type === 'essay');
  expect(itemsOf(data, types).map(({ question }) => question.id)).toEqual(['e']);
});

describe('the grade of a stored answer', () => {
  test('is that of the answer', () => {
    const { grade, record } = answerItem(partial, undefined, ['a', 'b']);
    expect(gradeOf(partial, record, false)).toEqual(grade);
    expect(grade).toMatchObject({ verdict: 'partial', feedback: ['a', 'b'] });
  });

  test('is not lowered by rounding, or by a changed key', () => {
    const record = { answer: ['a', 'd'], attempts: 1 };
    expect(gradeOf(partial, { ...record, score: 0.5 }, false)).toMatchObject({
      score: 0.5,
      verdict: 'partial',
      feedback: ['a', 'd'],
    });
    expect(gradeOf(partial, { ...record, score: 1 }, false)).toMatchObject({ score: 1, verdict: 'correct' });
    const better = { answer: ['a', 'b'], attempts: 1, score: 1 };
    expect(gradeOf(partial, better, false)).toMatchObject({ score: 1, verdict: 'correct' });
    expect(gradeOf(partial, { ...record, answer: ['a', 'b', 'c'], score: 0.999 }, false)).toMatchObject({
      score: 1,
      verdict: 'correct',
    });
  });

  test.each([
    [0, 'incorrect'],
    [0.5, 'partial'],
    [1, 'correct'],
  ])('is its score %d where the answer is lost or only reviewed', (score, verdict) => {
    const expected = { score, verdict, feedback: [] };
    expect(gradeOf(partial, { attempts: 1, score }, false)).toEqual(expected);
    expect(gradeOf(partial, { answer: ['a', 'b', 'c'], attempts: 1, score }, true)).toEqual(expected);
  });

  test('of an ungraded question has no score', () => {
    const expected = { score: 0, verdict: 'ungraded', feedback: [] };
    expect(gradeOf(opinion, { attempts: 1, score: 0 }, false)).toEqual(expected);
    expect(gradeOf(opinion, { answer: 'x', attempts: 1, score: 0 }, false)).toMatchObject({
      verdict: 'ungraded',
    });
  });
});

test('attempts are counted, and a question is closed when none are left or the answer is right', () => {
  const first = answerItem(twice, undefined, 'wrong');
  const second = answerItem(twice, first.record, 'wrong');
  const third = answerItem(twice, second.record, 'wrong');
  const attempts = [undefined, first, second, third];
  expect(attempts.map((graded) => attemptsLeft(twice, graded?.record))).toEqual([2, 1, 0, 0]);
  expect(attempts.map((graded) => isClosed(twice, graded))).toEqual([false, false, true, true]);
  expect(isClosed(twice, answerItem(twice, undefined, 'right'))).toBe(true);
  const wrong = answerItem(partial, undefined, ['d']);
  expect([attemptsLeft(partial, wrong.record), isClosed(partial, wrong)]).toEqual([undefined, false]);
});

describe('merged progress', () => {
  const record = (attempts: number, score: number) => ({ attempts, score });
  const lesson = (earned: number) => ({ earned, answered: 1, questions: 1, done: true });
  const saved: Progress = {
    seed: 1,
    location: 'one',
    unread: 'old',
    viewed: new Set(['one']),
    drawn: new Set(['d1']),
    records: new Map([
      ['both', record(2, 0)],
      ['saved', record(1, 1)],
    ]),
    elsewhere: new Map([
      ['x', lesson(1)],
      ['y', lesson(1)],
    ]),
    floor: { score: 40, complete: true },
  };
  const since: Progress = {
    seed: 2,
    location: 'two',
    unread: 'new',
    viewed: new Set(['two']),
    drawn: new Set(['d2']),
    records: new Map([
      ['both', record(1, 1)],
      ['since', record(1, 0)],
    ]),
    elsewhere: new Map([['x', lesson(2)]]),
    floor: { score: 30, complete: false },
  };

  test('has everything of both, the newer part first', () => {
    expect(mergeProgress(saved, since)).toEqual({
      seed: 2,
      location: 'two',
      unread: 'old',
      viewed: new Set(['one', 'two']),
      drawn: new Set(['d1', 'd2']),
      records: new Map([
        ['both', record(1, 1)],
        ['saved', record(1, 1)],
        ['since', record(1, 0)],
      ]),
      elsewhere: new Map([
        ['x', lesson(2)],
        ['y', lesson(1)],
      ]),
      floor: { score: 40, complete: true },
    });
  });

  test('keeps the stored record unless the other one is newer', () => {
    const merged = mergeProgress(saved, since, isLater);
    expect(merged.records.get('both')).toEqual(record(2, 0));
    expect(merged.records.get('since')).toEqual(record(1, 0));
  });

  test('has seed, unread text and floor of either', () => {
    const fresh = freshProgress(0);
    expect(mergeProgress(saved, fresh)).toMatchObject({ seed: 1, unread: 'old', floor: saved.floor });
    expect(mergeProgress(fresh, saved)).toMatchObject({ seed: 1, unread: 'old', floor: saved.floor });
  });

  test.each([
    [record(2, 0), record(1, 1), true],
    [record(1, 1), record(2, 0), false],
    [record(1, 1), record(1, 0), true],
    [record(1, 0), record(1, 1), false],
    [record(1, 1), record(1, 1), false],
  ])('%j is later than %j: %s', (one, other, expected) => {
    expect(isLater(one, other)).toBe(expected);
  });
});
