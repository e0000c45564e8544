import {
  type Call,
  type FaultKind,
  faultKinds,
  fault as makeFault,
  manualClock,
} from '@hornbook/lms-simulator';
import { runtimeTypes } from '@hornbook/questions/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edition } from '../src/lms/edition.js';
import { itemsOf } from '../src/state/item.js';
import { courseData } from './support/course.js';
import type { Visit } from './support/lms.js';
import { essay, multiple, single } from './support/questions.js';
import { openPage, recordOf, simulated, strictLms } from './support/simulated.js';
import { stubStorage } from './support/storage.js';

// For every call of a recorded session, each fault in turn, once and for a while.
const data = courseData(
  [
    {
      id: 'one',
      samples: [
        single('q-1', ['right', 'wrong'], 'right', { objective: 'Find images' }),
        multiple('q-2', ['a', 'b', 'c'], ['a', 'c'], { scoring: 'partial' }),
      ],
    },
    { id: 'two', samples: [essay('q-3'), single('q-4', ['right', 'wrong'], 'right')] },
  ],
  { passMark: 60 },
);

const course = { items: itemsOf(data, runtimeTypes), lessons: data.lessons };

/** What the learner does: in the first session, and after coming back. */
const visits: readonly (readonly ((page: Visit) => void)[])[] = [
  [
    (page) => page.answer('q-1', 'wrong'),
    (page) => page.answer('q-2', ['a']),
    (page) => page.store.onHidden(),
    (page) => page.view('two'),
  ],
  [(page) => page.answer('q-1', 'right'), (page) => page.answer('q-4', 'right')],
];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Not that there is no value yet (SCORM 2004 RTE 3.1.7.6). */
const isRefused = ({ error }: Call): boolean => error !== 0 && error !== 403;

/** A fault from the call with an index on, for some milliseconds; 0: for this call alone. */
interface Fault {
  readonly kind: FaultKind;
  readonly visit: number;
  readonly index: number;
  readonly lasts: number;
}

/** Plays both visits. @returns what is stored in the end, and all calls by visit */
function playAll(name: (typeof simulated)[number]['name'], edition: Edition, fault?: Fault) {
  stubStorage();
  const clock = manualClock();
  const lms = strictLms(name, clock);
  const found: string[] = [];
  const calls: (readonly Call[])[] = [];
  for (const [number, steps] of visits.entries()) {
    const session = lms.launch();
    const isFaulty = fault?.visit === number;
    if (isFaulty) {
      const { index, kind, lasts } = fault;
      session.intercept(makeFault(kind, { after: index, ...(lasts ? { lasts } : { count: 1 }) }, clock));
    }
    const isBegun = (): boolean => isFaulty && session.calls.length > fault.index;
    const page = openPage(lms, edition, data, clock);
    for (const step of steps) {
      step(page);
      // Whatever has not arrived is shown as not saved.
      const isMissing = isBegun() && session.state === 'running' && page.progress.records.size > 0;
      if (isMissing && !page.notices.has('notSaved') && !isAllStored(lms.stored(), page))
        found.push('silent');
      clock.advance(2000);
    }
    clock.advance(130_000);
    if (page.notices.size > 0) found.push(...page.notices);
    const before = recordOf(lms.stored(), course);
    page.store.onPageHide();
    if (!isBegun()) calls.push(session.calls);
    else expect(recordOf(lms.stored(), course)).toMatchObject(before);
    session.close();
    clock.advance(1000);
  }
  return {
    record: recordOf(lms.stored(), course),
    calls,
    found,
    refused: lms.sessions.flatMap(({ calls }) => calls.filter(isRefused)),
  };
}

/** Whether the LMS has stored as many answers as the page has. */
const isAllStored = (stored: Readonly<Record<string, string>>, { progress }: Visit): boolean =>
  Object.keys(stored).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length >=
  [...progress.records.values()].reduce((sum, { attempts }) => sum + attempts, 0);

const kinds = Object.keys(faultKinds) as FaultKind[];

describe.each(simulated)('$name', ({ edition, name }) => {
  let undisturbed: ReturnType<typeof playAll> | undefined;
  const expected = () => {
    undisturbed ??= playAll(name, edition);
    return undisturbed;
  };
  // A single call that fails in these ways fails in all of them, and to the player the 3rd edition is the 4th.
  const single: readonly FaultKind[] =
    name === 'scorm2004-3' ? [] : ['throws', 'returns-nothing', 'works-and-throws'];
  const durationsOf = (kind: FaultKind): number[] =>
    name === 'scorm12' || single.includes(kind) ? [0, 5000] : [5000];
  test('an undisturbed session is recorded without any error', () => {
    const { found, record, refused } = expected();
    expect(refused).toEqual([]);
    expect(found).toEqual([]);
    expect(record[name === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe('passed');
  });

  test.each(kinds.flatMap((kind) => durationsOf(kind).map((lasts) => ({ kind, lasts }))))(
    '$kind for $lasts ms changes nothing in the end',
    ({ kind, lasts }) => {
      const { calls, record } = expected();
      const problems: string[] = [];
      for (const [visit, made] of calls.entries()) {
        // Ending the session is another story: nothing can be tried again after it.
        const last = made.findIndex((call) => call.name === 'terminate');
        for (let index = 0; index < last; index += 1) {
          const played = playAll(name, edition, { kind, visit, index, lasts });
          const place = `${visit}/${index} ${made[index]?.method} ${made[index]?.parameters[0]}`;
          if (played.found.length > 0) problems.push(`${place}: ${played.found}`);
          const differs = Object.keys({ ...record, ...played.record }).filter(
            (element) => record[element] !== played.record[element],
          );
          if (differs.length > 0) problems.push(`${place}: ${differs.slice(0, 3)}`);
        }
      }
      expect(problems).toEqual([]);
    },
  );

  test.each(kinds)('after %s until the window is closed, the next launch makes up for it', (kind) => {
    const { calls, record } = expected();
    const [first = []] = calls;
    const problems: string[] = [];
    // Before that, the LMS has nothing to resume: another attempt begins.
    const stored = first.findIndex((call) => call.name === 'commit') + 1;
    for (let index = stored; index < first.length; index += 1) {
      const played = playAll(name, edition, { kind, visit: 0, index, lasts: Number.POSITIVE_INFINITY });
      const differs = Object.keys({ ...record, ...played.record }).filter(
        (element) =>
          record[element] !== played.record[element] &&
          // An LMS that does what it says it does not do keeps half of an interaction.
          !(kind.startsWith('works') && element.startsWith('cmi.interactions.')),
      );
      const place = `${index} ${first[index]?.method} ${first[index]?.parameters[0]}`;
      if (differs.length > 0) problems.push(`${place}: ${differs.slice(0, 3)}`);
    }
    expect(problems).toEqual([]);
  });
});
