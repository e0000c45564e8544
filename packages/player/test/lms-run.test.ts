import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { editions } from './support/editions.js';
import { faultKinds, faultyLms, type Outage } from './support/faults.js';
import { type Visit, visit } from './support/lms.js';
import { nextLaunch } from './support/moodle.js';
import { single } from './support/questions.js';
import { stubStorage } from './support/storage.js';

// Whole sequences of a learner's actions, faults of the LMS, and time passing.
const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
const passMark = 60;
const lessons = [
  { id: 'one', samples: ids.slice(0, 2).map((id) => single(id, ['right', 'wrong'], 'right')) },
  { id: 'two', samples: ids.slice(2).map((id) => single(id, ['right', 'wrong'], 'right')) },
];
const courses = (['answered', 'viewed', 'passed'] as const).map((completion) =>
  courseData(lessons, { completion, passMark }),
);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const calls = [
  'initialize',
  'terminate',
  'get',
  'set',
  'commit',
  'lastError',
  'suspend data',
  3,
  5,
  7,
] as const;
const step = fc.oneof(
  fc.record({ type: fc.constant('answer' as const), id: fc.constantFrom(...ids), isRight: fc.boolean() }),
  fc.record({ type: fc.constant('view' as const), lesson: fc.constantFrom('one', 'two') }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
  fc.record({ type: fc.constantFrom('hide' as const, 'leave' as const, 'kill' as const, 'cache' as const) }),
  fc.record({ type: fc.constantFrom('other learner' as const, 'clock' as const) }),
  fc.record({
    type: fc.constant('outage' as const),
    call: fc.constantFrom(...calls),
    kind: fc.constantFrom(...faultKinds),
    ms: fc.integer({ min: 1, max: 25_000 }),
  }),
);

describe.each(editions)('$name', ({ edition, is12, lms: newLms, score, status }) => {
  test('whatever happens on the way, the LMS ends up in the same state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...courses), fc.array(step, { maxLength: 40 }), (data, steps) => {
        const storage = stubStorage();
        const clock = fakeClock();
        const answers = new Map<string, string>();
        const viewed = new Set(['one']);
        const begun = newLms();
        visit(begun.api, edition, data, clock).store.onPageHide();
        let lms = faultyLms(begun.relaunch(), edition, clock);
        let page: Visit = visit(lms.api, edition, data, clock);
        let reported = 0;
        let hasEnded = false;
        let hasBegun = true;

        const right = () => [...answers.values()].filter((answer) => answer === 'right').length;
        const isPassed = () => (100 * right()) / ids.length >= passMark;
        const isDecided = () => isPassed() || answers.size === ids.length;
        /** What was shown as saved, or is in the browser's storage, must not be lost. */
        const isSafe = () => !page.notices.has('notSaved') || (hasBegun && storage.values.size > 0);
        const relaunch = (from: typeof lms.lms): void => {
          const next = nextLaunch(from, edition);
          hasEnded = next.mode === 'review';
          const { outages } = lms;
          lms = faultyLms(next.lms, edition, clock);
          lms.outages = outages;
          page = visit(lms.api, edition, data, clock);
          hasBegun = false;
        };
        const check = (): void => {
          hasBegun ||= !page.notices.has('notSaved');
          const current = lms.lms.get(status);
          if (/^(passed|failed|completed)$/.test(current)) expect(isDecided()).toBe(true);
          if (!is12 && !isDecided()) expect(lms.lms.get('cmi.success_status')).not.toMatch(/passed|failed/);
          expect(Number(lms.lms.get(score))).toBeGreaterThanOrEqual(reported);
          reported = Number(lms.lms.get(score));
        };
        /** Where the LMS has ended the session for good, the learner opens the course again. */
        const reopen = (): void => {
          if (page.notices.has('sessionEnded')) relaunch(lms.kept());
        };
        const settle = (): void => {
          lms.outages = [];
          clock.advance(130_000);
          reopen();
        };

        for (const one of steps) {
          if (hasEnded) break;
          if (one.type === 'wait') clock.advance(one.ms);
          if (one.type === 'clock') clock.setDate(new Date(0));
          if (one.type === 'hide') page.store.onHidden();
          if (one.type === 'outage') {
            const outage: Outage = { ...one, until: clock.now() + one.ms };
            // The player gives up on an LMS that is silent for longer than half a minute.
            if (isSafe() && lms.outages.every(({ until }) => until < clock.now() - 31_000))
              lms.outages = [outage];
          }
          if (one.type === 'view') {
            viewed.add(one.lesson);
            page.view(one.lesson);
          }
          if (one.type === 'answer' && answers.get(one.id) !== 'right') {
            const answer = one.isRight ? 'right' : 'wrong';
            answers.set(one.id, answer);
            page.answer(one.id, answer);
          }
          if (one.type === 'other learner') {
            const id = is12 ? { core: { student_id: 'bob' } } : { learner_id: 'bob' };
            const other = visit(newLms(id).api, edition, data, clock);
            expect(other.progress.records.size).toBe(0);
            other.answer('q1', 'wrong');
            other.store.onPageHide();
          }
          if (one.type === 'leave' && isSafe()) {
            page.store.onPageHide();
            relaunch(lms.kept());
          }
          if (one.type === 'kill' && isSafe()) relaunch(lms.kept());
          if (one.type === 'cache') {
            page.store.onPageHide();
            page.store.onPageShow();
          }
          reopen();
          if (hasEnded) break;
          check();
        }
        settle();
        if (hasEnded) {
          expect(page.launch.recorded).toMatchObject({ state: isPassed() ? 'passed' : 'failed' });
        } else {
          check();
          const all = data.course.completion === 'viewed' ? viewed.size === 2 : answers.size === ids.length;
          const isComplete = data.course.completion === 'passed' ? isPassed() : all && isDecided();
          const success = isPassed() ? 'passed' : 'failed';
          expect(lms.lms.get(status)).toBe(isComplete ? (is12 ? success : 'completed') : 'incomplete');
          expect([...page.notices]).toEqual([]);
        }
        expect(Number(lms.lms.get(score))).toBeCloseTo((100 * right()) / ids.length, 1);
        const found = new Map([...page.progress.records].map(([id, record]) => [id, record.answer]));
        expect(found).toEqual(answers);
        const again = visit(lms.kept().api, edition, data, clock);
        expect(new Map([...again.progress.records].map(([id, record]) => [id, record.answer]))).toEqual(
          answers,
        );
      }),
      { numRuns: 100 },
    );
  });
});
