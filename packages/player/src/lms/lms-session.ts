import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import { summarise } from '../state/summary.js';
import type { Edition } from './edition.js';
import type { Api } from './find-api.js';
import { createJournal } from './journal.js';
import { createLink } from './link.js';
import { writeObjectives } from './objectives.js';
import { type OpenedSession, readSession } from './read-session.js';
import { isEssential, statePairs } from './session-state.js';

/** An LMS refuses to begin a session because it has begun; because it has ended (SCORM 2004 RTE 3.1.7). */
const [alreadyInitialized, alreadyTerminated] = [103, 104];

/** A session with an LMS: one Initialize, one Terminate, and between them reads and writes that may fail. */
export class LmsSession {
  /** What the LMS kept; until it has been read, nothing is written. */
  opened: OpenedSession | undefined;
  /** Whether the LMS has ended the session for good. */
  isOver = false;
  readonly journal = createJournal();
  private readonly link;
  private isBegun = false;
  private hasEnded = false;
  private beganAt = 0;

  constructor(
    api: Api,
    readonly edition: Edition,
    private readonly context: KeeperContext,
  ) {
    this.link = createLink(api, edition);
  }

  /** @param isPatient whether an LMS that shows nothing of what there was may be asked again */
  open(seed: number, isPatient: boolean): OpenedSession | undefined {
    if (!this.begin()) return undefined;
    this.opened = readSession(this.link, this.edition, this.context, seed, isPatient);
    // At once: whatever ends the session, the LMS keeps its state.
    if (this.opened && !this.opened.isReview) this.link.set(this.edition.elements.exit, 'suspend');
    return this.opened;
  }

  private begin(): boolean {
    if (this.isBegun || this.isOver) return this.isBegun;
    const isNew = this.link.initialize();
    const error = isNew ? 0 : this.link.lastError();
    this.isBegun = isNew || error === alreadyInitialized;
    // SCORM 1.2 has no error of its own for a second beginning.
    this.isOver = !this.isBegun && (error === alreadyTerminated || this.hasEnded);
    if (this.isBegun) this.beganAt = performance.now();
    return this.isBegun;
  }

  /** Writes all that there is to tell and commits it. `false`: something is missing; write again. */
  write(progress: Progress): boolean {
    if (!this.opened || this.opened.isReview) return this.opened !== undefined;
    const isWritten = this.writeState(progress);
    return this.link.commit() && isWritten;
  }

  private writeState(progress: Progress): boolean {
    const { edition, link, opened } = this;
    const { data, items } = this.context;
    const isJournaled = this.journal.flush(link);
    const pairs = statePairs(edition, this.context, {
      progress,
      summary: summarise(data, items, progress, opened?.passMark),
      isScored: progress.records.size > 0 || opened?.score !== undefined,
      milliseconds: performance.now() - this.beganAt,
    });
    const results = pairs.map(([element, value]) => [element, link.set(element, value)] as const);
    const isStated = results.every(
      ([element, result]) => result === 'set' || (result === 'refused' && !isEssential(edition, element)),
    );
    return writeObjectives(link, edition, items, progress) && isJournaled && isStated;
  }

  /** Ends the session. `false`: what there was to tell may not have arrived. */
  end(progress: Progress, isSaved: boolean): boolean {
    const { edition, link } = this;
    if (!this.isBegun) return isSaved;
    const isTold = this.tellLast(progress, isSaved);
    if (edition.commitsAtEnd && this.opened && !this.opened.isReview) link.commit();
    const isEnded = link.terminate();
    this.isBegun = false;
    this.hasEnded = true;
    this.opened = undefined;
    this.journal.restart();
    return isTold && isEnded;
  }

  private tellLast(progress: Progress, isSaved: boolean): boolean {
    const { edition, link, opened } = this;
    if (!opened || opened.isReview) return opened !== undefined;
    if (!isSaved) return this.writeState(progress);
    link.set(edition.elements.sessionTime, edition.duration(performance.now() - this.beganAt));
    return true;
  }
}
