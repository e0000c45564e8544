/** What is known of a question that has been answered. */
export interface QuestionRecord {
  /** The last answer; absent where only its score could be kept. */
  readonly answer?: unknown;
  /** How often it has been answered. */
  readonly attempts: number;
  /** Of the last answer, 0 to 1. */
  readonly score: number;
}

/** What a learner did in a lesson, as far as other pages need to know it. */
export interface LessonTally {
  readonly earned: number;
  readonly answered: number;
  /** How many questions it has. */
  readonly questions: number;
  /** Whether everything in it that has to be answered is. */
  readonly done: boolean;
}

/** What has been reported already and is not to be lowered by lost data. */
interface Floor {
  /** 0 to 100 */
  readonly score: number;
  readonly complete: boolean;
}

/** Where a learner stands in a course: a value, never changed in place. */
export interface Progress {
  /** Of this attempt at the course; it decides what is drawn from banks, and the order of what is shuffled. */
  readonly seed: number;
  /** The lesson shown last. */
  readonly location?: string;
  readonly viewed: ReadonlySet<string>;
  /** Ids of questions that were drawn from banks before: what was kept of the draw. */
  readonly drawn: ReadonlySet<string>;
  /** By question id. */
  readonly records: ReadonlyMap<string, QuestionRecord>;
  /** Lessons that are on other pages, by id. */
  readonly elsewhere: ReadonlyMap<string, LessonTally>;
  readonly floor: Floor;
  /** Saved text that could not be read or belongs to questions that are gone; it is saved again as long as it fits. */
  readonly unread: string;
}

const noFloor: Floor = { score: 0, complete: false };

export const freshProgress = (seed: number): Progress => ({
  seed,
  viewed: new Set(),
  drawn: new Set(),
  records: new Map(),
  elsewhere: new Map(),
  floor: noFloor,
  unread: '',
});

export const withRecord = (progress: Progress, id: string, record: QuestionRecord): Progress => ({
  ...progress,
  records: new Map([...progress.records, [id, record]]),
});

export const withLocation = (progress: Progress, lesson: string): Progress => ({
  ...progress,
  location: lesson,
  viewed: new Set([...progress.viewed, lesson]),
});

/**
 * What was saved before, with what happened since put over it.
 *
 * @param isNewer whether a record of `since` goes before the one that was saved
 */
export const mergeProgress = (
  saved: Progress,
  since: Progress,
  isNewer: (since: QuestionRecord, saved: QuestionRecord) => boolean = () => true,
): Progress => ({
  ...saved,
  ...since,
  seed: since.seed || saved.seed,
  viewed: new Set([...saved.viewed, ...since.viewed]),
  drawn: new Set([...saved.drawn, ...since.drawn]),
  records: new Map([
    ...saved.records,
    ...[...since.records].filter(([id, record]) => {
      const other = saved.records.get(id);
      return !other || isNewer(record, other);
    }),
  ]),
  elsewhere: new Map([...saved.elsewhere, ...since.elsewhere]),
  floor: {
    score: Math.max(saved.floor.score, since.floor.score),
    complete: saved.floor.complete || since.floor.complete,
  },
  unread: saved.unread || since.unread,
});

/** Whether one of two records of a question is the later one; of two that were made at once, the better one. */
export const isLater = (one: QuestionRecord, other: QuestionRecord): boolean =>
  (one.attempts - other.attempts || one.score - other.score) > 0;

/** A seed for a new attempt at the course. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
