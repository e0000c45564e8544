import type { Labels } from '@hornbook/questions/browser';
import type { LessonData, PlayerData } from '../player-data.js';
import { drawnOf, groupItems, type Item, inPlay } from './item.js';
import type { LessonScore, Progress } from './progress.js';

/** A learner's results in figures: what pages show and an LMS is told. */
export interface Summary {
  /** Points. */
  readonly earned: number;
  readonly possible: number;
  /** 0 to 100 with at most two decimals; `undefined`: nothing in the course is graded. */
  readonly score: number | undefined;
  /** By the course's completion rule; but a learner who has not passed is not complete while questions are left to answer. */
  readonly complete: boolean;
  /** Only of a complete course with a pass mark. */
  readonly success: 'passed' | 'failed' | undefined;
  readonly state: keyof Labels['states'];
  /** In the order of the course. */
  readonly lessons: readonly LessonScore[];
}

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** @param passMark in percent; an LMS's own replaces the course's */
export function summarize(
  data: PlayerData,
  items: readonly Item[],
  progress: Progress,
  passMark = data.course.passMark,
): Summary {
  const lessonItems = groupItems(items, ({ lesson }) => lesson);
  const scores = data.lessons.map((lesson) =>
    lessonScoreOf(lesson, lessonItems.get(lesson.id) ?? [], progress),
  );
  const possible = sum(data.lessons.map((lesson) => pointsOf(lesson, progress)));
  const earned = sum(scores.map((lesson) => lesson.earned));
  const score =
    possible > 0 ? Math.max(twoDecimals((100 * earned) / possible), progress.floor.score) : undefined;
  const started = scores.some(({ answered }) => answered > 0);
  // A pass mark of 0 is reached by an answer, not by opening the course.
  const least = passMark || (started ? 0 : 1);
  const passed = passMark === undefined || score === undefined ? undefined : score >= least;
  const done = scores.every((lesson) => lesson.done);
  const isDecided = passed !== false || done;
  const complete = progress.floor.complete || (isDecided && isComplete(data, progress, done, passed));
  const success = !complete || passed === undefined ? undefined : passed ? 'passed' : 'failed';
  return {
    earned: twoDecimals(earned),
    possible: twoDecimals(possible),
    score,
    complete,
    success,
    state: complete ? (success ?? 'complete') : started ? 'inProgress' : 'notStarted',
    lessons: scores,
  };
}

function isComplete(
  { course, lessons }: PlayerData,
  { viewed }: Progress,
  done: boolean,
  passed: boolean | undefined,
): boolean {
  if (course.completion === 'viewed') return lessons.every(({ id }) => viewed.has(id));
  return course.completion === 'passed' && passed !== undefined ? passed : done;
}

/** The score of a lesson; of one on another page, what that page stored. */
export function lessonScoreOf(lesson: LessonData, items: readonly Item[], progress: Progress): LessonScore {
  if (!lesson.questions) return scoreElsewhere(lesson, progress);
  const own = inPlay(
    items.filter((item) => item.lesson === lesson.id),
    progress,
  );
  const { records } = progress;
  return {
    earned: sum(own.map(({ question }) => (records.get(question.id)?.score ?? 0) * question.points)),
    answered: own.filter(({ question }) => records.has(question.id)).length,
    questions: own.length,
    done: own.every(({ question }) => !question.required || records.has(question.id)),
  };
}

function scoreElsewhere(lesson: LessonData, progress: Progress): LessonScore {
  const stored = progress.elsewhere.get(lesson.id);
  // The lesson may have changed since.
  if (stored) return { ...stored, earned: Math.min(stored.earned, pointsOf(lesson, progress)) };
  const drawn = drawnOf(lesson, progress);
  return {
    earned: 0,
    answered: 0,
    questions: lesson.count + drawn.length,
    done: lesson.required === 0 && !drawn.some(({ required }) => required),
  };
}

/** The points of a lesson's questions in this attempt. */
const pointsOf = (lesson: LessonData, progress: Progress): number =>
  lesson.points + sum(drawnOf(lesson, progress).map(({ points }) => points));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
