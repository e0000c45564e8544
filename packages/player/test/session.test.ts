import { describe, expect, test } from 'vitest';
import { openSession } from '../src/session/course-session.js';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { type Lms, lms12, lms2004 } from './support/lms.js';
import { single } from './support/questions.js';

// A course without a page, in any runtime: nothing here stubs a window or its storage.

const ask = (id: string) => single(id, ['right', 'wrong'], 'right');
const data = courseData(
  [
    { id: 'one', samples: [ask('q1')] },
    { id: 'two', samples: ['b1', 'b2', 'b3'].map(ask), banks: [{ draw: 1, of: ['b1', 'b2', 'b3'] }] },
  ],
  { passMark: 60 },
);

describe.each([
  ['scorm12', lms12, 'core.lesson_status'],
  ['scorm2004', lms2004, 'success_status'],
] as const)('%s', (standard, make, status) => {
  const open = (lms: Lms, seed = 1) =>
    openSession({ data, api: lms.api, standard, clock: fakeClock(), seed });
  const idsOf = (session: ReturnType<typeof open>) => session.items().map(({ question }) => question.id);

  test('a session answers, leaves, and goes on where it was left', () => {
    const lms = make();
    const first = open(lms);
    expect(first.location()).toBe('one');
    first.answer('q1', 'wrong', 1000);
    first.view('two');
    first.leave();
    const next = lms.relaunch();
    const session = open(next, 99);
    expect(session.location()).toBe('two');
    expect(idsOf(session)).toEqual(idsOf(first));
    expect(session.graded().get('q1')).toMatchObject({
      record: { answer: 'wrong', attempts: 1 },
      grade: { verdict: 'incorrect' },
    });
    for (const id of idsOf(session)) session.answer(id, 'right', 1000);
    expect(session.summary()).toMatchObject({ score: 100, success: 'passed' });
    expect([...session.notices]).toEqual([]);
    session.leave();
    expect(next.get(`cmi.${status}`)).toBe('passed');
    expect(next.get('cmi.interactions._count')).toBe('3');
  });

  test('says why the page would not let a learner answer', () => {
    const lms = make();
    const session = open(lms);
    const [, drawn = ''] = idsOf(session);
    const other = ['b1', 'b2', 'b3'].find((id) => id !== drawn) ?? '';
    expect([drawn, other, 'none'].map(session.refusal)).toEqual([undefined, 'not-drawn', 'not-drawn']);
    expect(() => session.answer(other, 'right', 0)).toThrow(TypeError);
    session.answer('q1', 'right', 0);
    expect(session.refusal('q1')).toBe('closed');
    session.leave();
    const mode = standard === 'scorm12' ? { lesson_mode: 'review' } : { mode: 'review' };
    const review = open(lms.relaunch(mode));
    expect(review.refusal(drawn)).toBe('read-only');
    expect([...review.notices]).toEqual(['reviewing']);
  });

  test('draws by the seed, and again where the learner starts over', () => {
    const draws = [1, 2, 3, 4, 5, 6].map((seed) => idsOf(open(make(), seed)).join());
    expect(draws).toEqual([1, 2, 3, 4, 5, 6].map((seed) => idsOf(open(make(), seed)).join()));
    expect(new Set(draws).size).toBeGreaterThan(1);
    const session = open(make(), 1);
    session.answer('q1', 'right', 0);
    session.view('two');
    session.startOver(draws.findIndex((draw) => draw !== draws[0]) + 1);
    expect(session.graded().size).toBe(0);
    expect(session.location()).toBe('two');
    expect(idsOf(session).join()).not.toBe(draws[0]);
  });
});
