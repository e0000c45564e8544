import {
  type Call,
  createLms,
  type Interceptor,
  type Lms,
  manualClock,
  type Quirk,
  quirkSets,
  type Session,
} from '@hornbook/lms-simulator';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { courseData } from './support/course.js';
import type { Visit } from './support/lms.js';
import { single } from './support/questions.js';
import { openPage, simulated } from './support/simulated.js';
import { type StubbedStorage, stubStorage } from './support/storage.js';

// Whole sequences of what learners, browsers and LMSs do, in one or two tabs, each with a session of its own.
const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
const lessons = [
  { id: 'one', samples: ids.slice(0, 2).map((id) => single(id, ['right', 'wrong'], 'right')) },
  { id: 'two', samples: ids.slice(2).map((id) => single(id, ['right', 'wrong'], 'right')) },
];
const courses = (['answered', 'viewed', 'passed'] as const).map((completion) =>
  courseData(lessons, { completion, passMark: 60 }),
);

const faults: Readonly<Record<string, (proceed: () => unknown) => unknown>> = {
  throws() {
    throw new Error('LMS');
  },
  false: () => 'false',
  undefined: () => undefined,
  null: () => null,
  nothing: () => '',
  'reply lost': (proceed) => {
    proceed();
    return 'false';
  },
};

const lmss: Readonly<Record<string, readonly Quirk[]>> = { strict: [], ...quirkSets };
const lmsName = fc.constantFrom(...Object.keys(lmss));
const tab = fc.nat(1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      tab,
      id: fc.constantFrom(...ids),
      isRight: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('view' as const), tab, lesson: fc.constantFrom('one', 'two') }),
  fc.record({
    type: fc.constantFrom(
      'hide' as const,
      'leave' as const,
      'crash' as const,
      'freeze' as const,
      'cache' as const,
    ),
    tab,
  }),
  fc.record({ type: fc.constant('start over' as const), tab }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
  fc.record({
    type: fc.constant('outage' as const),
    kind: fc.constantFrom(...Object.keys(faults)),
    ms: fc.integer({ min: 1, max: 25_000 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A window with the course. */
interface Tab {
  readonly page: Visit;
  readonly session: Session;
  /** It learns nothing of what other tabs store. */
  isFrozen: boolean;
  /** The LMS has said whose attempt it is; without that there is no copy in the browser. */
  isKnown: boolean;
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function createWorld(
  { edition, name }: (typeof simulated)[number],
  data: (typeof courses)[number],
  quirks: readonly Quirk[],
) {
  const clock = manualClock();
  const storage: StubbedStorage = stubStorage();
  const lms: Lms = createLms({ edition: name, clock, quirks });
  const tabs: Tab[] = [];
  let outage: { kind: string; until: number } | undefined;
  /** The answers given in this attempt. */
  let given = new Map<string, Set<string>>();
  let best = 0;

  const interceptor: Interceptor = (_call, proceed) =>
    outage && clock.now() < outage.until ? faults[outage.kind]?.(proceed) : proceed();
  const open = (): Tab => {
    const session = lms.launch();
    session.intercept(interceptor);
    const opened = { session, page: openPage(lms, edition, data, clock), isFrozen: false, isKnown: false };
    tabs.push(opened);
    return opened;
  };
  const close = (closed: Tab): void => {
    closed.session.close();
    tabs.splice(tabs.indexOf(closed), 1);
  };
  const deliver = (from: Tab | undefined): void => {
    for (const [key] of storage.changes()) {
      for (const other of tabs) if (other !== from && !other.isFrozen) other.page.store.onStorage(key);
    }
  };
  const score = (): number => Number(lms.stored()[`${edition.elements.score}.raw`] ?? 0);
  const isSafe = (one: Tab): boolean => {
    one.isKnown ||= !one.page.notices.has('notSaved');
    return one.isKnown;
  };

  const run = (one: Step): void => {
    const chosen = 'tab' in one ? (tabs[one.tab] ?? (tabs.length < 2 ? open() : tabs[0])) : undefined;
    if (one.type === 'wait') clock.advance(one.ms);
    if (one.type === 'outage' && tabs.every(isSafe) && (!outage || outage.until < clock.now() - 31_000))
      outage = { ...one, until: clock.now() + one.ms };
    if (!chosen) return;
    const { page } = chosen;
    if (page.notices.has('sessionEnded')) {
      close(chosen);
      return;
    }
    if (page.launch.recorded) {
      page.store.onPageHide();
      close(chosen);
      return;
    }
    if (one.type === 'answer' && page.progress.records.get(one.id)?.answer !== 'right') {
      const answer = one.isRight ? 'right' : 'wrong';
      given.set(one.id, (given.get(one.id) ?? new Set()).add(answer));
      page.answer(one.id, answer);
    }
    if (one.type === 'view') page.view(one.lesson);
    if (one.type === 'hide') page.store.onHidden();
    if (one.type === 'freeze') chosen.isFrozen = !chosen.isFrozen;
    if (one.type === 'start over' && tabs.length === 1 && isSafe(chosen)) {
      page.startOver();
      given = new Map();
    }
    if (one.type === 'cache') {
      page.store.onPageHide();
      page.store.onPageShow();
    }
    if (one.type === 'leave' && isSafe(chosen)) {
      page.store.onPageHide();
      close(chosen);
    }
    if (one.type === 'crash' && isSafe(chosen)) close(chosen);
    deliver(chosen);
    expect(score()).toBeGreaterThanOrEqual(best);
    best = score();
  };
  const settle = (): void => {
    outage = undefined;
    clock.advance(130_000);
    deliver(undefined);
    clock.advance(130_000);
    for (const left of [...tabs]) {
      left.page.store.onPageHide();
      close(left);
    }
  };
  const refused = (): Call[] =>
    lms.sessions.flatMap(({ calls }) =>
      calls.filter(({ error, name }) => error && error !== 403 && name !== 'initialize'),
    );
  return { run, settle, open, refused, given: () => given, best: () => best, score };
}

describe.each(simulated)('$name', (kind) => {
  test('no score falls, no answer is lost, and no call is refused', () => {
    fc.assert(
      fc.property(fc.nat(2), lmsName, fc.array(step, { maxLength: 40 }), (course, lms, steps) => {
        const data = courses[course] as (typeof courses)[number];
        const world = createWorld(kind, data, lmss[lms] ?? []);
        world.open();
        for (const one of steps) world.run(one);
        world.settle();
        expect(world.score()).toBeGreaterThanOrEqual(world.best());
        const { page } = world.open();
        for (const [id, answers] of world.given()) {
          expect([...answers], id).toContain(page.progress.records.get(id)?.answer);
        }
        expect(world.refused()).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
