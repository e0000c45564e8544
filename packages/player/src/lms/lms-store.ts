import { gradeOf } from '../state/attempt.js';
import { freshProgress, isLater, mergeProgress, newSeed, type Progress } from '../state/progress.js';
import { summarize } from '../state/summary.js';
import { packProgress } from '../state/suspend-data.js';
import type {
  LaunchInfo,
  NoticeName,
  PlayerEvent,
  ProgressStore,
  StoreContext,
} from '../store/progress-store.js';
import type { Edition } from './edition.js';
import { type Copy, createFallbackStore, type FallbackStore } from './fallback-store.js';
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
  /** Another page of this browser stored something. */
  onStorage(name: string | null): void;
  /** Ends the session. `false`: something could not be saved, so it goes on. */
  leave(): boolean;
}

/** What a page saved before there was an LMS. */
export type Saved = readonly [Progress, PlayerEvent];

/** Milliseconds. */
const firstDelay = 1000;
const longestDelay = 60_000;

/** How many attempts that were started over a copy remembers. */
const mostReplaced = 8;

/**
 * Stores progress in an LMS. All work is one step, `sync`: it goes as far as the LMS allows (begin the session, read, write,
 * commit), can be repeated at any time, and ends in the same state however often it failed before.
 */
export function createLmsStore(
  context: StoreContext,
  api: Api,
  edition: Edition,
  clock: Clock = systemClock,
  since: readonly Saved[] = [],
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
  /** Questions whose last answer is no interaction in the LMS yet. */
  const untold = new Set<string>();
  /** Seeds of the attempts before the learner started over. */
  let replaced: readonly number[] = [];

  const notice = (name: NoticeName, isDue: boolean): void => context.notices[isDue ? 'show' : 'hide'](name);

  const writeFallback = (): void => fallback?.write({ progress, replaced, untold: [...untold] });
  const saveFallback = (): void => {
    if (isSaved) untold.clear();
    if (isTouched) writeFallback();
  };

  /** Starting over takes nothing away that the LMS has been told. */
  const startOver = (next: Progress, before: Progress): Progress => {
    const { data, items } = context;
    const { complete, score = 0, success } = summarize(data, items, before, opened?.passMark);
    replaced = [before.seed, ...replaced].slice(0, mostReplaced);
    return { ...next, floor: { score, complete: complete && success !== 'failed' } };
  };

  /** `false`: the LMS has not said yet what it has stored. */
  const open = (): boolean => {
    const now = session.open(progress.seed);
    if (!now || now === opened) return now !== undefined;
    opened = now;
    fallback = createFallbackStore(context, now);
    if (now.recorded) progress = now.progress;
    else {
      const copy = fallback?.read();
      const isOther = isRestarted && now.progress.seed !== progress.seed;
      const since = isTouched && !isOther ? progress : undefined;
      const resumed = resumeProgress(context, now, copy?.progress, since);
      progress = isOther ? startOver(progress, resumed) : resumed;
      if (copy) tellAgain(copy);
    }
    notice('reviewing', now.recorded !== undefined);
    if (isTouched) context.changed(progress, now);
    return true;
  };

  /** Interactions that an earlier page could not deliver. When they were given is not known. */
  const tellAgain = (copy: Copy): void => {
    replaced = [...replaced, ...copy.replaced].slice(0, mostReplaced);
    for (const item of context.items) {
      const { id } = item.question;
      const record = copy.progress.records.get(id);
      if (!record || !copy.untold.includes(id) || untold.has(id)) continue;
      untold.add(id);
      const graded = { record, grade: gradeOf(item, record, false) };
      session.add(interactionPairs(edition, { item, graded }, context.data.course.lang));
    }
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

  /** The same for the copy, in which another page may have started over. */
  const adoptCopy = (copy: Copy | undefined): boolean => {
    if (!copy?.replaced.includes(progress.seed)) return adopt(copy?.progress);
    progress = copy.progress;
    replaced = copy.replaced;
    context.changed(progress);
    return true;
  };
  const adoptOthers = (): boolean =>
    [adopt(session.readAgain()), adoptCopy(fallback?.readNew())].includes(true);

  const write = (): boolean => {
    adoptOthers();
    return session.write(progress);
  };

  /** Whether something has been answered that the LMS has no room for. */
  const isShortened = (): boolean =>
    packProgress({ ...progress, unread: '' }, context.items, Number.POSITIVE_INFINITY).length >
    edition.suspendLimit;

  const sync = (): void => {
    isSaved = open() && (isSaved || write());
    saveFallback();
    const isOver = session.isOver();
    notice('sessionEnded', isOver);
    notice('notSaved', !isSaved && !isOver);
    notice('shortened', isSaved && isShortened());
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

  const remember = (next: Progress, event: PlayerEvent): void => {
    isTouched = true;
    isRestarted ||= event.type === 'restarted';
    progress = event.type === 'restarted' ? startOver(next, progress) : next;
    if (event.type !== 'answered') return;
    untold.add(event.item.question.id);
    session.add(interactionPairs(edition, event, context.data.course.lang, clock.date()));
  };

  for (const saved of since) remember(...saved);
  open();
  if (isTouched) sync();
  return {
    ...(opened as LaunchInfo | undefined),
    progress,
    save(next, event) {
      remember(next, event);
      adoptCopy(fallback?.readNew());
      if (progress !== next) context.changed(progress);
      // First, so that other pages learn of it whatever the LMS does.
      if (event.type === 'answered') writeFallback();
      saveAgain();
    },
    onHidden: saveAgain,
    onPageHide() {
      stopRetrying();
      isAway = true;
      if (adoptOthers()) isSaved = false;
      isSaved = session.end(progress, isSaved);
      saveFallback();
    },
    onPageShow() {
      isAway = false;
      saveAgain();
    },
    onStorage(name) {
      if (name === fallback?.name && adoptCopy(fallback?.readNew())) saveAgain();
    },
    leave() {
      sync();
      if (!isSaved) return false;
      stopRetrying();
      isAway = true;
      session.end(progress, true);
      return true;
    },
  };
}
