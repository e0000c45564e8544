import type { Keeper, KeeperContext, NoticeName } from '../keeper.js';
import { freshProgress, newSeed, type Progress } from '../state/progress.js';
import type { Edition } from './edition.js';
import type { Api } from './find-api.js';
import { interactionPairs } from './interaction-pairs.js';
import { createLmsSession } from './lms-session.js';
import type { OpenedSession } from './read-session.js';
import { resumeProgress } from './resume-progress.js';
import { createSpareCopy } from './spare-copy.js';

/** A keeper whose session follows the page's life. */
export interface LmsKeeper extends Keeper {
  /** The page is hidden, and may never be seen again. */
  hide(): void;
  /** The page goes away: the last moment at which an LMS listens. */
  leave(): void;
  /** The page is back from the browser's back/forward cache, where its session had ended. */
  comeBack(): void;
}

const firstDelay = 1000;
const longestDelay = 60_000;
/** After so many empty answers (half a minute) an LMS that had something to resume has lost it. */
const patience = 5;

/**
 * Keeps progress in an LMS. Everything that there is to do is one step, `sync`: it goes as far as the LMS lets it (begin the
 * session, read, write, commit), can be repeated at any time, and ends in the same state however often it failed before.
 */
export function createLmsKeeper(context: KeeperContext, api: Api, edition: Edition): LmsKeeper {
  const session = createLmsSession(api, edition, context);
  const spare = createSpareCopy(context);
  let progress: Progress = freshProgress(newSeed());
  let opened: OpenedSession | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is something on the page that a late answer of the LMS must not undo. */
  let isTouched = false;
  let isRestarted = false;
  let isSaved = false;
  let isAway = false;

  const notice = (name: NoticeName, isDue: boolean): void => context.notices[isDue ? 'show' : 'hide'](name);

  const keepSpare = (): void => {
    if (isSaved) spare.remove();
    else if (isTouched && opened) spare.write(opened.learner, progress);
  };

  /** `false`: the LMS has not said yet what it kept. */
  const open = (): boolean => {
    const now = session.open(progress.seed, failures < patience);
    if (!now || now === opened) return now !== undefined;
    opened = now;
    if (!isRestarted) {
      progress = resumeProgress(context, now, spare.read(now.learner), isTouched ? progress : undefined);
    }
    notice('reviewing', now.isReview);
    if (isTouched) context.changed(progress, now.passMark);
    return true;
  };

  const sync = (): void => {
    clearTimeout(timer);
    isSaved = open() && (isSaved || session.write(progress));
    keepSpare();
    const isOver = session.isOver();
    notice('sessionEnded', isOver);
    notice('notSaved', !isSaved && !isOver);
    if (isSaved || isOver) failures = 0;
    else timer = setTimeout(sync, Math.min(firstDelay * 2 ** failures++, longestDelay));
  };

  const saveAgain = (): void => {
    isSaved = false;
    if (!isAway) sync();
  };

  open();
  return {
    progress,
    passMark: (opened as OpenedSession | undefined)?.passMark,
    hide: saveAgain,
    keep(next, event) {
      progress = next;
      isTouched = true;
      if (event.type === 'restarted') isRestarted = true;
      if (event.type === 'answered') {
        session.add(interactionPairs(edition, event, context.data.course.lang));
      }
      saveAgain();
    },
    leave() {
      clearTimeout(timer);
      if (isAway) return;
      isAway = true;
      isSaved = session.end(progress, isSaved);
      keepSpare();
    },
    comeBack() {
      isAway = false;
      saveAgain();
    },
  };
}
