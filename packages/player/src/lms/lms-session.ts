import type { KeeperContext } from '../keeper.js';
import { inPlay } from '../state/drawn.js';
import type { Progress } from '../state/progress.js';
import { summarise } from '../state/summary.js';
import type { Edition, Pair } from './edition.js';
import type { Api } from './find-api.js';
import { createJournal } from './journal.js';
import { createLink } from './link.js';
import { writeObjectives } from './objectives.js';
import { type OpenedSession, readSession } from './read-session.js';
import { isEssential, statePairs } from './session-state.js';

/** A session with an LMS: one Initialize, one Terminate, and between them reads and writes that may fail. */
export interface LmsSession {
  /** Begins the session and reads what the LMS kept; `undefined`: it has not said yet, so nothing may be written. */
  open(seed: number, isPatient: boolean): OpenedSession | undefined;
  /** Whether the LMS has ended the session for good. */
  isOver(): boolean;
  /** Adds an interaction to what is written next. */
  add(interaction: readonly Pair[]): void;
  /** Writes all that there is to tell and commits it. `false`: something is missing; write again. */
  write(progress: Progress): boolean;
  /** Ends the session. `false`: what there was to tell may not have arrived. */
  end(progress: Progress, isSaved: boolean): boolean;
}

/** An LMS refuses to begin a session because it has begun; because it has ended (SCORM 2004 RTE 3.1.7). */
const [alreadyInitialized, alreadyTerminated] = [103, 104];

export function createLmsSession(api: Api, edition: Edition, context: KeeperContext): LmsSession {
  const { data, items } = context;
  const link = createLink(api, edition);
  const journal = createJournal();
  let opened: OpenedSession | undefined;
  let isBegun = false;
  let hasEnded = false;
  let isOver = false;
  let beganAt = 0;
  /** Once the LMS has a score, it is told every change of it, back to nothing too. */
  let isScored = false;

  const begin = (): boolean => {
    if (isBegun || isOver) return isBegun;
    isBegun = link.initialize();
    const error = isBegun ? 0 : link.lastError();
    isBegun ||= error === alreadyInitialized;
    // SCORM 1.2 has no error of its own for a second beginning.
    isOver = !isBegun && (error === alreadyTerminated || hasEnded);
    beganAt = performance.now();
    return isBegun;
  };

  const time = (): number => performance.now() - beganAt;

  const writeState = (progress: Progress): boolean => {
    const isJournaled = journal.flush(link);
    isScored ||= progress.records.size > 0 || opened?.score !== undefined;
    const results = statePairs(edition, context, {
      progress,
      summary: summarise(data, items, progress, opened?.passMark),
      isScored,
      milliseconds: time(),
    }).map(([element, value]) => {
      const result = link.set(element, value);
      return result === 'set' || (result === 'refused' && !isEssential(edition, element));
    });
    return (
      writeObjectives(link, edition, inPlay(items, progress), progress) &&
      isJournaled &&
      results.every(Boolean)
    );
  };

  /** What is still to be told when the learner leaves: at least how long it took. */
  const tellLast = (progress: Progress, isSaved: boolean): boolean => {
    if (!opened || opened.isReview) return opened !== undefined;
    const isTold = isSaved || writeState(progress);
    link.set(edition.elements.sessionTime, edition.duration(time()));
    if (edition.commitsAtEnd) link.commit();
    return isTold;
  };

  return {
    add: journal.add,
    isOver: () => isOver,
    open(seed, isPatient) {
      if (opened || !begin()) return opened;
      opened = readSession(link, edition, context, seed, isPatient);
      // At once: whatever ends the session, the LMS keeps its state.
      if (opened && !opened.isReview) link.set(edition.elements.exit, 'suspend');
      return opened;
    },
    write(progress) {
      if (!opened || opened.isReview) return opened !== undefined;
      const isWritten = writeState(progress);
      return link.commit() && isWritten;
    },
    end(progress, isSaved) {
      if (!isBegun) return isSaved;
      const isTold = tellLast(progress, isSaved);
      const isEnded = link.terminate();
      isBegun = false;
      hasEnded = true;
      opened = undefined;
      journal.restart();
      return isTold && isEnded;
    },
  };
}
