import { runtimeTypes } from '@hornbook/questions/browser';
import type { Api } from '../lms/lms-client.js';
import type { Clock } from '../lms/lms-session.js';
import { createLmsStore } from '../lms/lms-store.js';
import { scorm12 } from '../lms/scorm12.js';
import { scorm2004 } from '../lms/scorm2004.js';
import type { PlayerData } from '../player-data.js';
import { answerItem, type Graded, gradeOf, isClosed } from '../state/attempt.js';
import { type Item, inPlay, itemsOf } from '../state/item.js';
import { freshProgress, type Progress, withLocation, withRecord } from '../state/progress.js';
import { type Summary, summarize } from '../state/summary.js';
import type { LaunchInfo, NoticeName, PlayerEvent, StoreContext } from '../store/progress-store.js';

export type { Api } from '../lms/lms-client.js';
export type { Clock } from '../lms/lms-session.js';
export type { PlayerData } from '../player-data.js';
export type { Graded } from '../state/attempt.js';
export type { Item } from '../state/item.js';
export type { Summary } from '../state/summary.js';

/** What a session is opened with. */
export interface SessionOptions {
  /** A course's data, all lessons included: what its page has in `hornbook-data`. */
  readonly data: PlayerData;
  /** The API object of an LMS: `API` of SCORM 1.2, or `API_1484_11` of SCORM 2004. */
  readonly api: Api;
  readonly standard: 'scorm12' | 'scorm2004';
  readonly clock: Clock;
  /** Decides what a new attempt at the course draws from banks; an attempt that is resumed keeps its own. */
  readonly seed: number;
}

/** Why a question takes no answer. */
export type Refusal = 'not-drawn' | 'closed' | 'read-only';

/** A course that is open in an LMS, without a page: the same code that a page runs, told what a learner does. */
export interface CourseSession {
  /** The questions that this attempt has, in the order of the course. */
  items(): readonly Item[];
  /** What has been answered so far, by the id of the question, with its grade. */
  graded(): ReadonlyMap<string, Graded>;
  /** Why the page would not let a learner answer the question now; `undefined`: it would. */
  refusal(question: string): Refusal | undefined;
  /**
   * Answers a question of `items()`.
   *
   * @param answer in the shape of the question's type, as `@hornbook/questions/grade` takes it
   * @param latency milliseconds since the learner saw the question
   */
  answer(question: string, answer: unknown, latency: number): Graded;
  /** Shows a lesson. */
  view(lesson: string): void;
  /** Begins a new attempt at the course, as its page lets the learner. */
  startOver(seed: number): void;
  /** The page goes away: the session with the LMS ends. */
  leave(): void;
  /** Score, status and the rest, as the page shows it and the LMS is told. */
  summary(): Summary;
  /** The lesson shown now. */
  location(): string | undefined;
  /** Notices that the page would show now. */
  readonly notices: ReadonlySet<NoticeName>;
}

const editions = { scorm12, scorm2004 };

/** Opens a course in an LMS as its page does: begins the session, reads what is stored, and shows the lesson shown last. */
export function openSession({ api, clock, data, seed, standard }: SessionOptions): CourseSession {
  const items = itemsOf(data, runtimeTypes);
  const notices = new Set<NoticeName>();
  let progress: Progress;
  let launch: LaunchInfo;
  const context: StoreContext = {
    data,
    items,
    notices: { show: (name) => void notices.add(name), hide: (name) => void notices.delete(name) },
    changed(next, newLaunch = launch) {
      progress = next;
      launch = newLaunch;
    },
  };
  const store = createLmsStore(context, api, editions[standard], clock, [], seed);
  progress = store.progress;
  launch = store;

  const save = (next: Progress, event: PlayerEvent): void => {
    if (launch.recorded) return;
    progress = next;
    store.save(next, event);
  };
  const itemOf = (question: string): Item | undefined =>
    inPlay(items, progress).find((item) => item.question.id === question);
  const gradedOf = (item: Item): Graded | undefined => {
    const record = progress.records.get(item.question.id);
    return record && { record, grade: gradeOf(item, record, launch.recorded !== undefined) };
  };
  const session: CourseSession = {
    notices,
    items: () => inPlay(items, progress),
    graded: () =>
      new Map(
        inPlay(items, progress).flatMap((item) => {
          const graded = gradedOf(item);
          return graded ? [[item.question.id, graded] as const] : [];
        }),
      ),
    refusal(question) {
      const item = itemOf(question);
      if (!item) return 'not-drawn';
      if (launch.recorded) return 'read-only';
      return isClosed(item, gradedOf(item)) ? 'closed' : undefined;
    },
    answer(question, answer, latency) {
      const item = itemOf(question);
      if (!item) throw new TypeError(`This attempt has no question "${question}"`);
      const graded = answerItem(item, progress.records.get(question), answer);
      save(withRecord(progress, question, graded.record), { type: 'answered', item, graded, latency });
      return graded;
    },
    view: (lesson) => save(withLocation(progress, lesson), { type: 'viewed', lesson }),
    startOver(newSeed) {
      const { location } = progress;
      save(freshProgress(newSeed), { type: 'restarted' });
      if (location !== undefined) session.view(location);
    },
    leave: () => store.onPageHide(),
    summary: () => summarize(data, items, progress, launch.passMark),
    location: () => progress.location,
  };
  const first = progress.location ?? data.lessons[0]?.id;
  if (first !== undefined) session.view(first);
  return session;
}
