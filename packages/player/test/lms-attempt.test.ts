import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Api } from '../src/lms/lms-client.js';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { editions } from './support/editions.js';
import { type Lms, lms12, visit } from './support/lms.js';
import { nextLaunch } from './support/moodle.js';
import { single } from './support/questions.js';
import { stubStorage } from './support/storage.js';
import { withCalls } from './support/strange.js';

// Eleven questions, a pass mark of 60: seven right answers.
const ids = Array.from({ length: 11 }, (_, index) => `q${index + 1}`);
const samples = ids.map((id) => single(id, ['right', 'wrong'], 'right'));
const courseOf = (completion: 'answered' | 'viewed' | 'passed', passMark: number | undefined = 60) =>
  courseData([{ id: 'one', samples }], { completion, ...(passMark !== undefined && { passMark }) });

beforeEach(() => void stubStorage());
afterEach(() => vi.unstubAllGlobals());

describe.each(editions)('$name: a learner leaves', ({ edition, is12, lms: newLms, score, status }) => {
  const reported = (lms: Lms) => ({
    status: lms.get(status),
    ...(!is12 && { success: lms.get('cmi.success_status') }),
  });
  const undecided = { status: 'incomplete', ...(!is12 && { success: 'unknown' }) };

  function leaveAfter(data: ReturnType<typeof courseOf>, right: number, wrong: number, before = newLms()) {
    const page = visit(before.api, edition, data);
    ids.slice(0, right).forEach((id) => void page.answer(id, 'right'));
    ids.slice(right, right + wrong).forEach((id) => void page.answer(id, 'wrong'));
    page.store.onPageHide();
    return before;
  }

  test.each([
    ['answered', 3, 0],
    ['answered', 0, 3],
    ['answered', 8, 0],
    ['viewed', 3, 0],
    ['viewed', 0, 10],
    ['passed', 3, 7],
  ] as const)('%s, %i right and %i wrong of 11: continues next time', (completion, right, wrong) => {
    const data = courseOf(completion);
    const left = leaveAfter(data, right, wrong);
    expect(reported(left)).toEqual(undecided);
    expect(Number(left.get(score))).toBeCloseTo((100 * right) / 11, 1);
    const { lms, mode } = nextLaunch(left, edition);
    expect(mode).toBe('normal');
    const page = visit(lms.api, edition, data);
    expect(page.launch.recorded).toBeUndefined();
    for (const id of ids) page.answer(id, 'right');
    expect(reported(lms)).toEqual(is12 ? { status: 'passed' } : { status: 'completed', success: 'passed' });
  });

  test.each([
    ['answered', 7, 4, 'passed'],
    ['answered', 6, 5, 'failed'],
    ['viewed', 7, 0, 'passed'],
    ['viewed', 6, 5, 'failed'],
    ['passed', 7, 0, 'passed'],
  ] as const)('%s, %i right and %i wrong of 11: has %s', (completion, right, wrong, success) => {
    const left = leaveAfter(courseOf(completion), right, wrong);
    expect(reported(left)).toEqual(is12 ? { status: success } : { status: 'completed', success });
    expect(nextLaunch(left, edition).mode).toBe('review');
  });

  test('without a pass mark, halfway or at the end', () => {
    const data = { ...courseOf('answered'), course: { ...courseOf('answered').course } };
    delete data.course.passMark;
    const half = leaveAfter(data, 5, 0);
    expect(reported(half)).toEqual(undecided);
    const whole = leaveAfter(data, 5, 6, nextLaunch(half, edition).lms);
    expect(reported(whole)).toEqual({ status: 'completed', ...(!is12 && { success: 'unknown' }) });
  });

  test('a pass mark of 0 is none, and opening the course is not passing it', () => {
    const zero = is12
      ? newLms({ student_data: { mastery_score: '0' } })
      : newLms({ scaled_passing_score: '0' });
    leaveAfter(courseOf('passed'), 0, 0, zero);
    expect(reported(zero)).toEqual(undecided);
    const own = newLms();
    leaveAfter(courseOf('passed', 0), 0, 0, own);
    expect(reported(own)).toEqual(undecided);
    const answered = leaveAfter(courseOf('passed', 0), 0, 1, nextLaunch(own, edition).lms);
    expect(reported(answered)).toMatchObject(is12 ? { status: 'passed' } : { success: 'passed' });
  });
});

describe.each(editions)('$name: a session that resumes', ({ edition, is12, lms: newLms, score, status }) => {
  const data = courseData(
    [
      { id: 'one', samples },
      { id: 'two', samples: [] },
    ],
    { passMark: 60 },
  );
  const launch = (core: Record<string, unknown>, passMark?: string) =>
    is12
      ? newLms({
          core: { entry: 'resume', ...core },
          ...(passMark !== undefined && { student_data: { mastery_score: passMark } }),
        })
      : newLms({
          entry: 'resume',
          ...core,
          ...(passMark !== undefined && { scaled_passing_score: passMark }),
        });
  const failed = is12
    ? { lesson_status: 'failed' }
    : { completion_status: 'completed', success_status: 'failed' };
  const location = is12 ? { lesson_location: 'two' } : { location: 'two' };

  /** An LMS with a value of its own for an element. */
  const answering = (lms: Lms, element: string, value: string): Api =>
    withCalls(lms.api, {
      [edition.calls.get]: (target, name = '') =>
        name === element ? value : target[edition.calls.get]?.(name),
    });

  /** With lost suspend data, which the player gives up on after half a minute. */
  function resumeWithout(api: Api): void {
    const clock = fakeClock();
    visit(api, edition, data, clock);
    clock.advance(120_000);
  }

  test('without its suspend data keeps a failed course failed', () => {
    const lms = launch({ ...failed, score: { raw: '50' } });
    resumeWithout(lms.api);
    expect(lms.get(score)).toBe('50');
    expect(lms.get(is12 ? status : 'cmi.success_status')).toBe('failed');
  });

  test('never reports more than 100 percent', () => {
    const lms = launch({ score: { raw: '50' } });
    resumeWithout(answering(lms, score, '250'));
    expect(lms.get(score)).toBe('100');
  });

  test('opens the lesson at the location of the LMS', () => {
    const page = visit(launch({ ...location, entry: '' }).api, edition, data);
    expect(page.progress.location).toBe('two');
  });

  test.each(is12 ? ['100.5', '-1', 'x'] : ['1.005', '-0.1'])('ignores a pass mark of %s', (passMark) => {
    const lms = newLms();
    const api = answering(lms, edition.elements.passMark, passMark);
    expect(visit(api, edition, data).launch.passMark).toBeUndefined();
  });

  test('knows a pass mark of 100 percent', () => {
    const lms = launch({ entry: '' }, is12 ? '100' : '1');
    expect(visit(lms.api, edition, data).launch.passMark).toBe(100);
  });

  test('in mode review opens at once, with suspend data or without', () => {
    const lms = launch({ [is12 ? 'lesson_mode' : 'mode']: 'review', ...failed });
    expect(visit(lms.api, edition, data).launch.recorded).toEqual({ state: 'failed', score: undefined });
  });
});

describe('SCORM 1.2: an LMS with its own mastery score', () => {
  const [{ edition, score, status }] = editions;
  const data = courseOf('answered', 90);
  const newLms = () => lms12({ student_data: { mastery_score: '60' } });

  test.each([3, 8, 10])('gets no score after %i answers, so it cannot set a status', (count) => {
    const lms = newLms();
    const page = visit(lms.api, edition, data);
    const written = vi.spyOn(lms.api, 'LMSSetValue');
    for (const id of ids.slice(0, count)) page.answer(id, 'right');
    page.store.onPageHide();
    expect(lms.get(score)).toBe('');
    expect(written.mock.calls.filter(([element = '']) => `${element}`.startsWith('cmi.core.score'))).toEqual(
      [],
    );
    const next = nextLaunch(lms, edition, '60');
    expect(next.mode).toBe('normal');
    const resumed = visit(next.lms.api, edition, data);
    expect(resumed.progress.records.size).toBe(count);
    for (const id of ids.slice(count)) resumed.answer(id, 'wrong');
    const right = Math.round((10_000 * count) / 11) / 100;
    expect(Number(next.lms.get(score))).toBe(right);
    expect(next.lms.get(status)).toBe(right >= 60 ? 'passed' : 'failed');
    expect(nextLaunch(next.lms, edition, '60').lms.get(status)).toBe(right >= 60 ? 'passed' : 'failed');
  });
});

test('SCORM 2004: a measure of 0.55 is a pass mark of exactly 55', () => {
  const { edition, lms: newLms } = editions[1];
  const lms = newLms({ scaled_passing_score: '0.55' });
  const data = courseData([
    {
      id: 'one',
      samples: [single('a', ['x', 'y'], 'x', { points: 55 }), single('b', ['x', 'y'], 'x', { points: 45 })],
    },
  ]);
  const page = visit(lms.api, edition, data);
  page.answer('a', 'x');
  page.answer('b', 'y');
  expect([lms.get('cmi.score.raw'), lms.get('cmi.success_status')]).toEqual(['55', 'passed']);
});

describe.each(editions)('$name: a learner only reviews', ({ edition, is12, lms: newLms }) => {
  const data = courseOf('answered');
  const kept = (mode: string, status: string[], score: string) =>
    is12
      ? { core: { lesson_mode: mode, lesson_status: status[0], score: { raw: score }, entry: '' } }
      : { mode, completion_status: status[0], success_status: status[1], score: { raw: score }, entry: '' };

  test.each([
    [is12 ? ['failed'] : ['completed', 'failed'], 'failed'],
    [is12 ? ['passed'] : ['completed', 'passed'], 'passed'],
    [is12 ? ['completed'] : ['completed', 'unknown'], 'complete'],
    [is12 ? ['incomplete'] : ['incomplete', 'unknown'], 'inProgress'],
    [is12 ? ['browsed'] : ['incomplete', 'failed'], 'inProgress'],
    [is12 ? ['not attempted'] : ['not attempted', 'unknown'], 'notStarted'],
  ] as const)('at %j', (status, state) => {
    for (const mode of ['review', 'browse']) {
      const lms = newLms(kept(mode, [...status], '72.73'));
      const written = vi.spyOn(lms.api, edition.calls.set);
      const page = visit(lms.api, edition, data);
      expect(page.launch.recorded).toEqual({ state, score: 72.73 });
      page.store.onHidden();
      page.store.onPageHide();
      expect(written).not.toHaveBeenCalled();
      expect([...page.notices]).toEqual(['reviewing']);
    }
  });

  test('and sees the recorded answers as soon as the LMS returns them', () => {
    const first = newLms();
    const before = visit(first.api, edition, data);
    before.answer('q1', 'right');
    before.store.onPageHide();
    const lms = first.relaunch({ [is12 ? 'lesson_mode' : 'mode']: 'review' });
    const begin = vi.spyOn(lms.api, edition.calls.initialize).mockReturnValue('false');
    const clock = fakeClock();
    const page = visit(lms.api, edition, data, clock);
    page.answer('q2', 'right');
    expect(page.launch.recorded).toBeUndefined();
    begin.mockRestore();
    clock.advance(10_000);
    expect(page.launch.recorded).toMatchObject({ state: 'inProgress' });
    expect([...page.progress.records.keys()]).toEqual(['q1']);
  });
});
