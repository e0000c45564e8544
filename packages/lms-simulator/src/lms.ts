import { type Clock, systemClock } from './clock.js';
import type { SpmPolicy } from './data-model.js';
import { type Edition, type EditionName, editions } from './edition.js';
import { fault } from './faults/faults.js';
import { type Elements, type Policy, standardPolicy } from './roll-up.js';
import { createSession, type Interceptor, type Session } from './session.js';
import { checkSnapshot, type Snapshot } from './snapshot.js';
import { addTimes } from './times.js';

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
  /** Whether a launch ends every session before it: their calls fail from then on, and what they had not committed is lost. */
  readonly endsOlderSessions?: boolean;
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

function endAll(sessions: readonly Session[], clock: Clock): void {
  for (const session of sessions) {
    session.close();
    session.intercept(fault('fails-with-an-error', {}, clock));
  }
}

const learner = (edition: Edition): Elements => ({
  [edition.elements.learnerId]: 'learner-1',
  [edition.elements.learnerName]: 'Lovelace, Ada',
});

/** @throws TypeError if the snapshot is malformed or of another edition */
export function createLms(options: LmsOptions): Lms {
  if (options.snapshot !== undefined) checkSnapshot(options.snapshot, options.edition);
  const edition = editions[options.edition];
  const quirks = (options.quirks ?? []).filter((quirk) => quirk.editions?.includes(options.edition) ?? true);
  const policy: Policy = Object.assign({}, standardPolicy, ...quirks.map((quirk) => quirk.policy));
  const spm = quirks.reduce((found, quirk) => quirk.spm ?? found, options.spm ?? 'limits');
  const clock = options.clock ?? systemClock;
  const attempts = (options.snapshot?.attempts ?? []).map((attempt) => new Map(Object.entries(attempt)));
  const sessions: Session[] = [];
  const { exit, sessionTime, totalTime } = edition.elements;
  const ofOneSession = [exit, sessionTime, 'adl.nav.request'];

  const launch = (own: Elements = {}): Session => {
    const beginning = policy.begin(edition, attempts.at(-1));
    if (beginning.isNewAttempt || attempts.length === 0) attempts.push(new Map());
    const attempt = attempts.at(-1) ?? new Map<string, string>();
    const given = new Map(attempt);
    for (const element of ofOneSession) given.delete(element);
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
          for (const element of ofOneSession) {
            if (element !== exit || !policy.keepsExit) attempt.delete(element);
          }
        }
        isLaunched = true;
        for (const [element, value] of changed) attempt.set(element, value);
        if (isEnd) finish(attempt, session);
        return true;
      },
    });
    if (options.endsOlderSessions) endAll(sessions, clock);
    sessions.push(session);
    return session;
  };

  const finish = (attempt: Map<string, string>, { values }: Session): void => {
    const spent = values.get(sessionTime);
    if (spent) attempt.set(totalTime, addTimes(edition.name, attempt.get(totalTime) ?? '', spent));
    // SCORM 2004 SN 5.6: what is suspended with everything else is resumed, whatever `cmi.exit` says.
    if (values.get('adl.nav.request') === 'suspendAll') attempt.set(exit, 'suspend');
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
