import type { Progress } from '../state/progress.js';
import { unpackProgress } from '../state/suspend-data.js';
import type { StoreContext } from '../store/progress-store.js';
import type { Edition, Pair } from './edition.js';
import { createInteractionQueue } from './interaction-queue.js';
import { type Api, createLmsClient } from './lms-client.js';
import { createObjectiveWriter } from './objectives.js';
import { type OpenedSession, readSession } from './read-session.js';
import { writeSession } from './write-session.js';

/** A session with an LMS: one Initialize, one Terminate, and between them reads and writes that may fail. */
export interface LmsSession {
  /** Begins the session and reads what the LMS has; `undefined`: the LMS has not answered yet, so nothing may be written. */
  open(seed: number): OpenedSession | undefined;
  /** Whether the LMS has ended the session for good. */
  isOver(): boolean;
  /** Adds an interaction to the next write. */
  add(interaction: readonly Pair[]): void;
  /** What the LMS has now, if another page of the same session wrote it. */
  readAgain(): Progress | undefined;
  /** Writes everything and commits it. `false`: something is missing; write again. */
  write(progress: Progress): boolean;
  /** Ends the session. `false`: the last changes may not have arrived. */
  end(progress: Progress, isSaved: boolean): boolean;
}

/** The only source of time on the LMS side. */
export interface Clock {
  /** The time of day, which may be set back. */
  date(): Date;
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Runs something once; returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  date: () => new Date(),
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** An LMS refuses to begin a session because it has begun, or because it has ended (SCORM 2004 RTE 3.1.7). */
const [alreadyInitialized, alreadyTerminated] = [103, 104];
/** SCORM 1.2 has no error of its own for either (SCORM 1.2 RTE 3.3.6). */
const generalException = 101;

/** Milliseconds to wait for suspend data that should be there, and for calls that fail alone, before giving up on them. */
const patience = 30_000;

export function createLmsSession(
  api: Api,
  edition: Edition,
  context: StoreContext,
  clock: Clock,
): LmsSession {
  /** Since when reading or writing has been failing. */
  let failingSince: number | undefined;
  const isStuck = (): boolean => failingSince !== undefined && clock.now() - failingSince >= patience;
  const noteResult = (isDone: boolean): boolean => {
    failingSince = isDone ? undefined : (failingSince ?? clock.now());
    return isDone;
  };
  const client = createLmsClient(api, edition, isStuck);
  const queue = createInteractionQueue();
  const objectives = createObjectiveWriter(client, edition);
  const writers = { client, queue, objectives };
  let opened: OpenedSession | undefined;
  let isBegun = false;
  let hasEnded = false;
  let isOver = false;
  let beganAt = 0;
  /** Once the LMS has a score, it gets every change of it, also back to 0. */
  let isScored = false;
  /** The suspend data that this page saw last. */
  let lastSeen: string | undefined;

  const begin = (): boolean => {
    if (isBegun || isOver) return isBegun;
    isBegun = client.initialize();
    const error = isBegun ? 0 : client.lastError();
    // There is a status only while a session is running.
    const isRunning = error === generalException && !hasEnded && client.get(edition.status[0] ?? '');
    isBegun ||= error === alreadyInitialized || Boolean(isRunning);
    // An LMS that gives no reason may begin a session later.
    const isRefused = error === generalException && isStuck();
    isOver = !isBegun && (error === alreadyTerminated || isRefused || (hasEnded && error !== 0));
    beganAt = clock.now();
    return isBegun;
  };

  const duration = (): number => clock.now() - beganAt;

  const writeAll = (session: OpenedSession, progress: Progress): boolean => {
    isScored ||= progress.records.size > 0 || session.score !== undefined;
    const report = { progress, isScored, duration: duration() };
    const isWritten = writeSession(writers, edition, context, session, report, isStuck());
    lastSeen = client.get('cmi.suspend_data');
    return isWritten;
  };

  /** Writes what is left when the learner leaves: at least the length of the session. */
  const writeLast = (progress: Progress, isSaved: boolean): boolean => {
    if (!opened || opened.recorded) return opened !== undefined;
    const isWritten = isSaved || writeAll(opened, progress);
    client.set(edition.elements.sessionTime, edition.duration(duration()));
    if (edition.commitsAtEnd) client.commit();
    return isWritten;
  };

  return {
    add: queue.add,
    isOver: () => isOver,
    open(seed) {
      if (opened) return opened;
      if (!begin()) {
        noteResult(false);
        return undefined;
      }
      opened = readSession(client, edition, context, seed, !isStuck());
      // At once: whatever ends the session, the LMS keeps its state.
      if (noteResult(opened !== undefined) && !opened?.recorded) client.set(edition.elements.exit, 'suspend');
      return opened;
    },
    readAgain() {
      const text = opened && client.get('cmi.suspend_data');
      return text && text !== lastSeen
        ? unpackProgress(text, context.items, context.data.lessons, 0)
        : undefined;
    },
    write(progress) {
      if (!opened || opened.recorded) return opened !== undefined;
      const isWritten = writeAll(opened, progress);
      return noteResult(client.commit() && isWritten);
    },
    end(progress, isSaved) {
      if (!isBegun) return isSaved;
      const isWritten = writeLast(progress, isSaved);
      const isEnded = client.terminate();
      isBegun = false;
      hasEnded = true;
      opened = failingSince = undefined;
      queue.restart();
      objectives.restart();
      return isWritten && isEnded;
    },
  };
}
