import { freshProgress, isLater, mergeProgress, newSeed, type Progress } from '../state/progress.js';
import type { LaunchInfo, NoticeName, ProgressStore, StoreContext } from '../store/progress-store.js';
import type { Edition } from './edition.js';
import { createFallbackStore, type FallbackStore } from './fallback-store.js';
import { interactionPairs } from './interaction-queue.js';
import type { Api } from './lms-client.js';
import { type Clock, createLmsSession, systemClock } from './lms-session.js';
import { type OpenedSession, resumeProgress } from './read-session.js';

/** A store whose session follows the page's life. */
export interface LmsStore extends ProgressStore {
  /** The page is hidden, and may never be seen again. */
  onHidden(): void;
  /** The page goes away: the last moment at which an LMS listens. */
  onPageHide(): void;
  /** The page is back from the browser's back/forward cache; its session had ended. */
  onPageShow(): void;
  /** Another page of this browser stored something, or removed it (`text` is `null`). */
  onStorage(name: string | null, text: string | null): void;
}

/** Milliseconds. */
const firstDelay = 1000;
const longestDelay = 60_000;

/**
 * Stores progress in an LMS. All work is one step, `sync`: it goes as far as the LMS allows (begin the session, read, write,
 * commit), can be repeated at any time, and ends in the same state however often it failed before.
 */
export function createLmsStore(
  context: StoreContext,
  api: Api,
  edition: Edition,
  clock: Clock = systemClock,
  seed: number = newSeed(),
): LmsStore {
  const session = createLmsSession(api, edition, context, clock);
  let progress: Progress = freshProgress(seed);
  let opened: OpenedSession | undefined;
  let fallback: FallbackStore | undefined;
  /** Failed retries. What the learner does in between neither hurries nor delays the next one. */
  let failures = 0;
  let cancelRetry: (() => void) | undefined;
  /** Whether there is something on the page that a late answer from the LMS must not undo. */
  let isTouched = false;
  let isRestarted = false;
  let isSaved = false;
  let isAway = false;

  const notice = (name: NoticeName, isDue: boolean): void => context.notices[isDue ? 'show' : 'hide'](name);

  const saveFallback = (): void => {
    if (isSaved) fallback?.remove();
    else if (isTouched) fallback?.write(progress);
  };

  /** `false`: the LMS has not said yet what it has stored. */
  const open = (): boolean => {
    const now = session.open(progress.seed);
    if (!now || now === opened) return now !== undefined;
    opened = now;
    fallback = createFallbackStore(context, now);
    if (now.recorded) progress = now.progress;
    else if (!isRestarted) {
      progress = resumeProgress(context, now, fallback?.read(), isTouched ? progress : undefined);
    }
    notice('reviewing', now.recorded !== undefined);
    if (isTouched) context.changed(progress, now);
    return true;
  };

  /** Adopts what another page of the same attempt knows. `false`: there is nothing new in it. */
  const adopt = (other: Progress | undefined): boolean => {
    if (other?.seed !== progress.seed) return false;
    const merged = mergeProgress(other, progress, (own, others) => !isLater(others, own));
    if ([...merged.records].every(([id, record]) => record === progress.records.get(id))) return false;
    progress = merged;
    context.changed(progress);
    return true;
  };

  const write = (): boolean => {
    adopt(session.readAgain());
    return session.write(progress);
  };

  const sync = (): void => {
    isSaved = open() && (isSaved || write());
    saveFallback();
    const isOver = session.isOver();
    notice('sessionEnded', isOver);
    notice('notSaved', !isSaved && !isOver);
    if (isSaved || isOver) {
      failures = 0;
      stopRetrying();
    } else cancelRetry ??= clock.after(Math.min(firstDelay * 2 ** failures, longestDelay), retry);
  };
  const retry = (): void => {
    cancelRetry = undefined;
    failures += 1;
    sync();
  };
  const stopRetrying = (): void => {
    cancelRetry?.();
    cancelRetry = undefined;
  };

  const saveAgain = (): void => {
    isSaved = false;
    if (!isAway) sync();
  };

  open();
  return {
    ...(opened as LaunchInfo | undefined),
    progress,
    save(next, event) {
      progress = next;
      isTouched = true;
      if (event.type === 'restarted') isRestarted = true;
      if (event.type === 'answered') {
        session.add(interactionPairs(edition, event, context.data.course.lang, clock.date()));
        // First, so that other pages learn of it whatever the LMS does.
        fallback?.write(progress);
      }
      saveAgain();
    },
    onHidden: saveAgain,
    onPageHide() {
      stopRetrying();
      isAway = true;
      isSaved = session.end(progress, isSaved);
      saveFallback();
    },
    onPageShow() {
      isAway = false;
      saveAgain();
    },
    onStorage(name, text) {
      if (!fallback || name !== fallback.name) return;
      if (text === null) saveFallback();
      else if (adopt(fallback.read(text))) saveAgain();
    },
  };
}
