import { runtimeTypes } from '@hornbook/questions/browser';
import { describe, expect, test } from 'vitest';
import type { PlayerData } from '../src/index.js';
import { itemsOf } from '../src/state/item.js';
import { freshProgress, type Progress } from '../src/state/progress.js';
import { summarize } from '../src/state/summary.js';
import { courseData } from './support/course.js';
import { single } from './support/questions.js';

const lessons = [
  { id: 'one', samples: [single('q1', ['a', 'b'], 'a', { points: 2 })] },
  { id: 'two', samples: [single('q2', ['a', 'b'], 'a'), single('q3', ['a', 'b'], 'a', { required: false })] },
];
const summaryOf = (course: Partial<PlayerData['course']>, progress: Partial<Progress>, passMark?: number) => {
  const data = courseData(lessons, course);
  return summarize(data, itemsOf(data, runtimeTypes), { ...freshProgress(1), ...progress }, passMark);
};
const scores = (scores: Record<string, number>): Partial<Progress> => ({
  records: new Map(Object.entries(scores).map(([id, score]) => [id, { attempts: 1, score }])),
});

describe('the score', () => {
  test('is the share of points earned, in percent with two decimals', () => {
    const { earned, possible, score } = summaryOf({}, scores({ q1: 1 / 3, q2: 1 }));
    expect({ earned, possible, score }).toEqual({ earned: 1.67, possible: 4, score: 41.67 });
  });

  test('shows fractions of points as people write them', () => {
    const data = courseData([
      { id: 'one', samples: [0.1, 0.2].map((points) => single(`q${points}`, ['a'], 'a', { points })) },
      { id: 'two', samples: [single('nothing', ['a'], 'a', { points: 0 })] },
    ]);
    const all = { ...freshProgress(1), ...scores({ 'q0.1': 1, 'q0.2': 1, nothing: 0 }) };
    const { earned, possible, score } = summarize(data, itemsOf(data, runtimeTypes), all);
    expect({ earned, possible, score }).toEqual({ earned: 0.3, possible: 0.3, score: 100 });
  });

  test('is not lowered by lost data', () => {
    expect(summaryOf({}, { ...scores({ q2: 1 }), floor: { score: 75, complete: false } }).score).toBe(75);
    expect(
      summaryOf({}, { ...scores({ q1: 1, q2: 1, q3: 1 }), floor: { score: 75, complete: false } }).score,
    ).toBe(100);
  });

  test('does not exist if nothing is graded', () => {
    const data = courseData([{ id: 'one', samples: [] }]);
    expect(summarize(data, [], freshProgress(1)).score).toBeUndefined();
  });

  test('counts lessons on other pages as those pages stored them', () => {
    const data = courseData([
      { id: 'one', samples: lessons[0]?.samples ?? [], elsewhere: true },
      lessons[1] ?? never(),
    ]);
    const elsewhere = new Map([['one', { earned: 9, answered: 1, questions: 1, done: true }]]);
    const summary = summarize(data, itemsOf(data, runtimeTypes), {
      ...freshProgress(1),
      ...scores({ q2: 1 }),
      elsewhere,
    });
    expect(summary).toMatchObject({ earned: 3, complete: true, state: 'complete' });
  });
});

test('a course is started by an answer on any of its pages', () => {
  expect(summaryOf({}, {}).state).toBe('notStarted');
  expect(summaryOf({}, scores({ q1: 0 })).state).toBe('inProgress');
});

describe('a course is complete', () => {
  test.each([true, false])('answered: required in a lesson on a page not opened yet: %s', (required) => {
    const samples = [single('q1', ['a', 'b'], 'a', { required })];
    const data = courseData([{ id: 'one', samples, elsewhere: true }]);
    expect(summarize(data, [], freshProgress(1)).complete).toBe(!required);
  });

  test('answered: with everything answered that is required, right or wrong', () => {
    expect(summaryOf({ completion: 'answered' }, scores({ q1: 0 })).complete).toBe(false);
    expect(summaryOf({ completion: 'answered' }, scores({ q1: 0, q2: 0 })).complete).toBe(true);
  });

  test('viewed: with all lessons seen', () => {
    expect(summaryOf({ completion: 'viewed' }, { viewed: new Set(['one']) }).complete).toBe(false);
    expect(summaryOf({ completion: 'viewed' }, { viewed: new Set(['one', 'two']) }).complete).toBe(true);
  });

  test('passed: with the pass mark reached', () => {
    const rule = { completion: 'passed', passMark: 75 } as const;
    expect(summaryOf(rule, scores({ q1: 1, q2: 0 }))).toMatchObject({ complete: false, success: undefined });
    expect(summaryOf(rule, scores({ q1: 1, q2: 1 }))).toMatchObject({ complete: true, success: 'passed' });
  });

  test('once and for all', () => {
    expect(summaryOf({}, { floor: { score: 0, complete: true } }).complete).toBe(true);
  });
});

describe('a learner', () => {
  test('has passed or failed once the course is complete', () => {
    const course = { passMark: 75 };
    expect(summaryOf(course, scores({ q1: 1 })).success).toBeUndefined();
    expect(summaryOf(course, scores({ q1: 1, q2: 1 })).success).toBe('passed');
    expect(summaryOf(course, scores({ q1: 1, q2: 0 })).success).toBe('failed');
  });

  test('has neither failed nor completed the course while questions are left to answer', () => {
    const viewed = new Set(['one', 'two']);
    const course = { completion: 'viewed', passMark: 75 } as const;
    const undecided = { complete: false, success: undefined };
    expect(summaryOf(course, { viewed })).toMatchObject({ ...undecided, state: 'notStarted' });
    const half = { ...scores({ q1: 0 }), viewed };
    expect(summaryOf(course, half)).toMatchObject({ ...undecided, state: 'inProgress' });
    const all = { ...scores({ q1: 0, q2: 0 }), viewed };
    expect(summaryOf(course, all)).toMatchObject({ complete: true, success: 'failed', state: 'failed' });
    const enough = { ...scores({ q1: 1, q3: 1 }), viewed };
    expect(summaryOf(course, enough)).toMatchObject({ complete: true, success: 'passed' });
  });

  test("is measured by the LMS's pass mark if it has one", () => {
    expect(summaryOf({ passMark: 75 }, scores({ q1: 1, q2: 0 }), 50).success).toBe('passed');
  });
});

function never(): never {
  throw new Error('no such lesson');
}
