import type { Keeper, KeeperContext, NoticeName, Terms } from '../keeper.js';
import { freshProgress, isLater, mergeProgress, newSeed, type Progress } from '../state/progress.js';
import { type Clock, systemClock } from './clock.js';
import type { Edition } from './edition.js';
import type { Api } from './find-api.js';
import { interactionPairs } from './interaction-pairs.js';
import { createLmsSession } from './lms-session.js';
import type { OpenedSession } from './read-session.js';
import { resumeProgress } from './resume-progress.js';
import { createSpareCopy, type SpareCopy } from './spare-copy.js';

/** A keeper whose session follows the page's life. */
export interface LmsKeeper extends Keeper {
  /** The page is hidden, and may never be seen again. */
  hide(): void;
  /** The page goes away: the last moment at which an LMS listens. */
  leave(): void;
  /** The page is back from the browser's back/forward cache, where its session had ended. */
  comeBack(): void;
  /** Another page of this browser stored something, or removed it. */
  storageChanged(name: string | null, text: string | null): void;
}

const firstDelay = 1000;
const longestDelay = 60_000;

/**
 * Keeps progress in an LMS. Everything that there is to do is one step, `sync`: it goes as far as the LMS lets it (begin the
 * session, read, write, commit), can be repeated at any time, and ends in the same state however often it failed before.
 */
export function createLmsKeeper(
  context: KeeperContext,
  api: Api,
  edition: Edition,
  clock: Clock = systemClock,
): LmsKeeper {
  const session = createLmsSession(api, edition, context, clock);
  let progress: Progress = freshProgress(newSeed());
  let opened: OpenedSession | undefined;
  let spare: SpareCopy | undefined;
  /** Of the clock's tries; what the learner does meanwhile neither hurries nor delays the next one. */
  let failures = 0;
  let callOff: (() => void) | undefined;
  /** Whether there is something on the page that a late answer of the LMS must not undo. */
  let isTouched = false;
  let isRestarted = false;
  let isSaved = false;
  let isAway = false;

  const notice = (name: NoticeName, isDue: boolean): void => context.notices[isDue ? 'show' : 'hide'](name);

  const keepSpare = (): void => {
    if (isSaved) spare?.remove();
    else if (isTouched) spare?.write(progress);
  };

  /** `false`: the LMS has not said yet what it kept. */
  const open = (): boolean => {
    const now = session.open(progress.seed);
    if (!now || now === opened) return now !== undefined;
    opened = now;
    spare = createSpareCopy(context, now);
    if (now.recorded) progress = now.progress;
    else if (!isRestarted) {
      progress = resumeProgress(context, now, spare?.read(), isTouched ? progress : undefined);
    }
    notice('reviewing', now.recorded !== undefined);
    if (isTouched) context.changed(progress, now);
    return true;
  };

  /** Takes over what another page of the same attempt knows. `false`: there is nothing new in it. */
  const takeOver = (other: Progress | undefined): boolean => {
    if (other?.seed !== progress.seed) return false;
    const merged = mergeProgress(other, progress, (own, others) => !isLater(others, own));
    if ([...merged.records].every(([id, record]) => record === progress.records.get(id))) return false;
    progress = merged;
    context.changed(progress);
    return true;
  };

  const write = (): boolean => {
    takeOver(session.readAgain());
    return session.write(progress);
  };

  const sync = (): void => {
    isSaved = open() && (isSaved || write());
    keepSpare();
    const isOver = session.isOver();
    notice('sessionEnded', isOver);
    notice('notSaved', !isSaved && !isOver);
    if (isSaved || isOver) {
      failures = 0;
      stopTrying();
    } else callOff ??= clock.after(Math.min(firstDelay * 2 ** failures, longestDelay), tryAgain);
  };
  const tryAgain = (): void => {
    callOff = undefined;
    failures += 1;
    sync();
  };
  const stopTrying = (): void => {
    callOff?.();
    callOff = undefined;
  };

  const saveAgain = (): void => {
    isSaved = false;
    if (!isAway) sync();
  };

  open();
  return {
    ...(opened as Terms | undefined),
    progress,
    hide: saveAgain,
    keep(next, event) {
      progress = next;
      isTouched = true;
      if (event.type === 'restarted') isRestarted = true;
      if (event.type === 'answered') {
        session.add(interactionPairs(edition, event, context.data.course.lang, clock.date()));
        // First, so that other pages hear of it whatever the LMS does.
        spare?.write(progress);
      }
      saveAgain();
    },
    leave() {
      stopTrying();
      if (isAway) return;
      isAway = true;
      isSaved = session.end(progress, isSaved);
      keepSpare();
    },
    comeBack() {
      isAway = false;
      saveAgain();
    },
    storageChanged(name, text) {
      if (!spare || name !== spare.name) return;
      if (text === null) keepSpare();
      else if (takeOver(spare.read(text))) saveAgain();
    },
  };
}
