import { unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import { inPlay } from '../state/drawn.js';
import type { Progress } from '../state/progress.js';
import { summarise } from '../state/summary.js';
import type { Clock } from './clock.js';
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
  open(seed: number): OpenedSession | undefined;
  /** Whether the LMS has ended the session for good. */
  isOver(): boolean;
  /** Adds an interaction to what is written next. */
  add(interaction: readonly Pair[]): void;
  /** What the LMS holds now, if another page of the same session has written it. */
  readAgain(): Progress | undefined;
  /** Writes all that there is to tell and commits it. `false`: something is missing; write again. */
  write(progress: Progress): boolean;
  /** Ends the session. `false`: what there was to tell may not have arrived. */
  end(progress: Progress, isSaved: boolean): boolean;
}

/** An LMS refuses to begin a session because it has begun; because it has ended (SCORM 2004 RTE 3.1.7). */
const [alreadyInitialized, alreadyTerminated] = [103, 104];
/** SCORM 1.2 has no error of its own for either (SCORM 1.2 RTE 3.3.6). */
const generalException = 101;

/** Milliseconds after which an LMS that had something to resume has lost it, and what fails alone will never work. */
const patience = 30_000;

export function createLmsSession(
  api: Api,
  edition: Edition,
  context: KeeperContext,
  clock: Clock,
): LmsSession {
  const { data, items } = context;
  /** Since when reading or writing has been failing. */
  let failingSince: number | undefined;
  const isStuck = (): boolean => failingSince !== undefined && clock.now() - failingSince >= patience;
  const note = (isDone: boolean): boolean => {
    failingSince = isDone ? undefined : (failingSince ?? clock.now());
    return isDone;
  };
  const link = createLink(api, edition, isStuck);
  const journal = createJournal();
  let opened: OpenedSession | undefined;
  let isBegun = false;
  let hasEnded = false;
  let isOver = false;
  let beganAt = 0;
  /** Once the LMS has a score, it is told every change of it, back to nothing too. */
  let isScored = false;
  /** Suspend data as this page saw them last. */
  let known: string | undefined;

  const begin = (): boolean => {
    if (isBegun || isOver) return isBegun;
    isBegun = link.initialize();
    const error = isBegun ? 0 : link.lastError();
    // Only in a session is there a status.
    const isRuntimeSide = error === generalException && !hasEnded && link.get(edition.status[0] ?? '');
    isBegun ||= error === alreadyInitialized || Boolean(isRuntimeSide);
    // An LMS that does not even say why may begin one later.
    isOver = !isBegun && (error === alreadyTerminated || (hasEnded && error !== 0));
    beganAt = clock.now();
    return isBegun;
  };

  const time = (): number => clock.now() - beganAt;

  const writeState = ({ passMark, progress: kept, score }: OpenedSession, progress: Progress): boolean => {
    // Every attempt at a question that the LMS kept has been an interaction.
    const attempts = [...kept.records.values()].reduce((sum, record) => sum + record.attempts, 0);
    const isSure = !attempts || isStuck();
    const isJournaled = journal.flush(link, isSure ? attempts : undefined);
    isScored ||= progress.records.size > 0 || score !== undefined;
    const summary = summarise(data, items, progress, passMark);
    const isHeldBack = edition.scoreMakesStatus && passMark !== undefined && !summary.complete;
    const results = statePairs(edition, context, {
      progress,
      summary,
      isScored: isScored && !isHeldBack,
      milliseconds: time(),
    }).map(([element, ...values]) => {
      const result = link.set(element, ...values);
      return result === 'set' || (result === 'refused' && !isEssential(edition, element));
    });
    known = link.get('cmi.suspend_data');
    return (
      writeObjectives(link, edition, inPlay(items, progress), progress, isSure ? 0 : undefined) &&
      isJournaled &&
      results.every(Boolean)
    );
  };

  /** What is still to be told when the learner leaves: at least how long it took. */
  const tellLast = (progress: Progress, isSaved: boolean): boolean => {
    if (!opened || opened.recorded) return opened !== undefined;
    const isTold = isSaved || writeState(opened, progress);
    link.set(edition.elements.sessionTime, edition.duration(time()));
    if (edition.commitsAtEnd) link.commit();
    return isTold;
  };

  return {
    add: journal.add,
    isOver: () => isOver,
    open(seed) {
      if (opened || !begin()) return opened;
      opened = readSession(link, edition, context, seed, !isStuck());
      // At once: whatever ends the session, the LMS keeps its state.
      if (note(opened !== undefined) && !opened?.recorded) link.set(edition.elements.exit, 'suspend');
      return opened;
    },
    readAgain() {
      const text = link.get('cmi.suspend_data');
      return text && text !== known ? unpackProgress(text, items, data.lessons, 0) : undefined;
    },
    write(progress) {
      if (!opened || opened.recorded) return opened !== undefined;
      const isWritten = writeState(opened, progress);
      return note(link.commit() && isWritten);
    },
    end(progress, isSaved) {
      if (!isBegun) return isSaved;
      const isTold = tellLast(progress, isSaved);
      const isEnded = link.terminate();
      isBegun = false;
      hasEnded = true;
      opened = failingSince = undefined;
      journal.restart();
      return isTold && isEnded;
    },
  };
}
