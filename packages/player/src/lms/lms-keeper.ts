import type { Keeper, KeeperContext, PlayerEvent } from '../keeper.js';
import { freshProgress, newSeed, type Progress } from '../state/progress.js';
import type { Edition } from './edition.js';
import type { Api } from './find-api.js';
import { interactionPairs } from './interaction-pairs.js';
import { LmsSession } from './lms-session.js';
import { resumeProgress } from './resume-progress.js';
import { createSpareCopy } from './spare-copy.js';

const firstDelay = 1000;
const longestDelay = 60_000;
/** After so many empty answers (half a minute) an LMS that had something to resume has lost it. */
const patience = 5;

/**
 * Keeps progress in an LMS. Everything that there is to do is one step, `sync`: it goes as far as the LMS lets it (begin the
 * session, read, write, commit), can be repeated at any time, and ends in the same state however often it failed before.
 */
export class LmsKeeper implements Keeper {
  progress: Progress = freshProgress(newSeed());
  private readonly session: LmsSession;
  private readonly spare;
  private learner: string | undefined;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is something on the page that a late answer of the LMS must not undo. */
  private isTouched = false;
  private isRestarted = false;
  private isSaved = false;
  private isAway = false;

  constructor(
    private readonly context: KeeperContext,
    api: Api,
    edition: Edition,
  ) {
    this.session = new LmsSession(api, edition, context);
    this.spare = createSpareCopy(context);
    this.open();
  }

  get passMark(): number | undefined {
    return this.session.opened?.passMark;
  }

  keep(progress: Progress, event: PlayerEvent): void {
    this.progress = progress;
    this.isSaved = false;
    this.isTouched = true;
    if (event.type === 'restarted') this.isRestarted = true;
    if (event.type === 'answered') {
      const { graded, item, latency } = event;
      const { edition } = this.session;
      this.session.journal.add(
        interactionPairs(edition, item, graded, latency, this.context.data.course.lang),
      );
    }
    this.sync();
  }

  /** The page is hidden, and may never be seen again. */
  hide(): void {
    if (this.isAway) return;
    this.isSaved = false;
    this.sync();
  }

  /** The page goes away: the last moment at which an LMS listens. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.isAway) return;
    this.isAway = true;
    const isEnded = this.session.end(this.progress, this.isSaved);
    this.spareCopy(isEnded);
  }

  /** The page is back from the browser's back/forward cache, where its session had ended. */
  comeBack(): void {
    this.isAway = false;
    this.hide();
  }

  private sync(): void {
    clearTimeout(this.timer);
    this.isSaved = this.open() && (this.isSaved || this.session.write(this.progress));
    const isOver = this.session.isOver;
    this.spareCopy(this.isSaved);
    this.notice('sessionEnded', isOver);
    this.notice('notSaved', !this.isSaved && !isOver);
    if (this.isSaved || isOver) this.attempts = 0;
    else
      this.timer = setTimeout(() => this.sync(), Math.min(firstDelay * 2 ** this.attempts++, longestDelay));
  }

  /** Begins the session and reads what the LMS kept. `false`: it has not said yet. */
  private open(): boolean {
    const { session } = this;
    if (session.opened) return true;
    const opened = session.open(this.progress.seed, this.attempts < patience);
    if (!opened) return false;
    this.learner = opened.learner;
    if (!this.isRestarted) {
      const spare = this.spare.read(opened.learner);
      this.progress = resumeProgress(this.context, opened, spare, this.isTouched ? this.progress : undefined);
    }
    this.notice('reviewing', opened.isReview);
    if (this.isTouched) this.context.changed(this.progress, opened.passMark);
    return true;
  }

  private spareCopy(isSaved: boolean): void {
    if (isSaved) this.spare.remove();
    else if (this.isTouched && this.learner !== undefined) this.spare.write(this.learner, this.progress);
  }

  private notice(name: Parameters<KeeperContext['notices']['show']>[0], isDue: boolean): void {
    this.context.notices[isDue ? 'show' : 'hide'](name);
  }
}
