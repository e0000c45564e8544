/** What is known of a question that has been answered. */
export interface QuestionRecord {
  /** The last answer; absent where only its score could be stored. */
  readonly answer?: unknown;
  /** How often the question has been answered. */
  readonly attempts: number;
  /** Of the last answer, 0 to 1. */
  readonly score: number;
}

/** What a learner did in a lesson, as far as other pages need to know. */
export interface LessonScore {
  /** Points. */
  readonly earned: number;
  /** How many of its questions have been answered. */
  readonly answered: number;
  /** How many questions it has. */
  readonly questions: number;
  /** Whether everything required in it has been answered. */
  readonly done: boolean;
}

/** What has been reported already and must not be lowered because data got lost. */
interface Floor {
  /** 0 to 100. */
  readonly score: number;
  readonly complete: boolean;
}

/** A learner's progress in a course: a value, never changed in place. */
export interface Progress {
  /** Of this attempt at the course. It decides what is drawn from banks and how options are shuffled. */
  readonly seed: number;
  /** The lesson shown last. */
  readonly location?: string;
  readonly viewed: ReadonlySet<string>;
  /** Ids of questions that were drawn from banks before, as far as stored. */
  readonly drawn: ReadonlySet<string>;
  /** By question id. */
  readonly records: ReadonlyMap<string, QuestionRecord>;
  /** Scores of lessons on other pages, by lesson id. */
  readonly elsewhere: ReadonlyMap<string, LessonScore>;
  readonly floor: Floor;
  /** Stored text that can't be read or belongs to questions that are gone; it is stored again as long as it fits. */
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

/** A seed for a new attempt at the course. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

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
 * Stored progress, overridden by what happened since.
 *
 * @param isNewer whether a record of `since` replaces the stored one
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

/** Whether one of two records of a question is the later one; of two with equally many attempts, the better one. */
export const isLater = (one: QuestionRecord, other: QuestionRecord): boolean =>
  (one.attempts - other.attempts || one.score - other.score) > 0;
