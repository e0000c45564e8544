import { type Clock, systemClock } from './clock.js';
import type { SpmPolicy } from './data-model.js';
import { type Edition, type EditionName, editions } from './edition.js';
import { type Elements, type Policy, standardPolicy } from './roll-up.js';
import { createSession, type Interceptor, type Session } from './session.js';
import { addTimes } from './times.js';

/** What an LMS has stored of a learner: plain data, to be saved, edited and given to `createLms` again. */
export interface Snapshot {
  readonly edition: EditionName;
  /** Values by element, one object for each attempt, the last one last. */
  readonly attempts: readonly Elements[];
}

/** A way in which a real LMS differs from the standard. */
export interface Quirk {
  /** Lower case with hyphens. */
  readonly id: string;
  /** What a page notices, in one sentence. */
  readonly says: string;
  /** Where that is known from. */
  readonly source: string;
  /** The editions in which it shows; by default all. */
  readonly editions?: readonly EditionName[];
  readonly spm?: SpmPolicy;
  readonly policy?: Partial<Policy>;
  /** Whether every commit stores again all that the session has set. */
  readonly resends?: boolean;
  /** Whether a session may begin again after its end. */
  readonly beginsAgain?: boolean;
  /** Stands between every session's page and the LMS; made for each session, so that it may count. */
  intercept?(edition: Edition): Interceptor;
}

export interface LmsOptions {
  readonly edition: EditionName;
  /** Elements that the LMS sets itself, at every launch: `{ 'cmi.core.student_id': 'ada' }`. */
  readonly elements?: Elements;
  /** What is stored already. */
  readonly snapshot?: Snapshot;
  readonly clock?: Clock;
  /** Default: `limits`. */
  readonly spm?: SpmPolicy;
  readonly quirks?: readonly Quirk[];
}

/** An LMS that holds one SCO of one learner. */
export interface Lms {
  readonly edition: Edition;
  /** All sessions so far. Several may run at once, as in two tabs: each has its own data, and the last one to commit wins. */
  readonly sessions: readonly Session[];
  /** Begins a session. @param elements what the LMS sets for this launch only, such as the mode */
  launch(elements?: Elements): Session;
  /** What is stored of the last attempt; empty before the first launch. */
  stored(): Elements;
  snapshot(): Snapshot;
}

const learner = (edition: Edition): Elements => ({
  [edition.elements.learnerId]: 'learner-1',
  [edition.elements.learnerName]: 'Lovelace, Ada',
});

export function createLms(options: LmsOptions): Lms {
  const edition = editions[options.edition];
  const quirks = (options.quirks ?? []).filter((quirk) => quirk.editions?.includes(options.edition) ?? true);
  const policy: Policy = Object.assign({}, standardPolicy, ...quirks.map((quirk) => quirk.policy));
  const spm = quirks.reduce((found, quirk) => quirk.spm ?? found, options.spm ?? 'limits');
  const clock = options.clock ?? systemClock;
  const attempts = (options.snapshot?.attempts ?? []).map((attempt) => new Map(Object.entries(attempt)));
  const sessions: Session[] = [];
  const { exit, sessionTime, totalTime } = edition.elements;

  const launch = (own: Elements = {}): Session => {
    const beginning = policy.begin(edition, attempts.at(-1));
    if (beginning.isNewAttempt || attempts.length === 0) attempts.push(new Map());
    const attempt = attempts.at(-1) ?? new Map<string, string>();
    const given = new Map(attempt);
    // Both are of one session.
    for (const element of [exit, sessionTime]) given.delete(element);
    const set = { ...learner(edition), ...options.elements, ...beginning.elements, ...own };
    for (const [element, value] of Object.entries(set)) given.set(element, value);
    let isLaunched = false;
    const session = createSession({
      edition,
      clock,
      elements: given,
      spm,
      resends: quirks.some(({ resends }) => resends),
      beginsAgain: quirks.some(({ beginsAgain }) => beginsAgain),
      interceptors: quirks.flatMap((quirk) => quirk.intercept?.(edition) ?? []),
      derive: (element, values) => policy.derive(edition, element, values),
      store(changed, isEnd) {
        if (!isLaunched) {
          attempt.delete(sessionTime);
          if (!policy.keepsExit) attempt.delete(exit);
        }
        isLaunched = true;
        for (const [element, value] of changed) attempt.set(element, value);
        if (isEnd) finish(attempt, session);
        return true;
      },
    });
    sessions.push(session);
    return session;
  };

  const finish = (attempt: Map<string, string>, { values }: Session): void => {
    const spent = values.get(sessionTime);
    if (spent) attempt.set(totalTime, addTimes(edition.name, attempt.get(totalTime) ?? '', spent));
    for (const [element, value] of Object.entries(policy.finish(edition, new Map([...values, ...attempt])))) {
      attempt.set(element, value);
    }
  };

  return {
    edition,
    sessions,
    launch,
    stored: () => Object.fromEntries(attempts.at(-1) ?? []),
    snapshot: () => ({
      edition: edition.name,
      attempts: attempts.map((attempt) => Object.fromEntries(attempt)),
    }),
  };
}
