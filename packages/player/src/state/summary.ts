import type { LessonData, PlayerData } from '../player-data.js';
import type { Item } from './item.js';
import type { LessonTally, Progress } from './progress.js';

/** Where a learner stands, in figures: what pages show and what an LMS is told. */
export interface Summary {
  /** Points. */
  readonly earned: number;
  readonly possible: number;
  /** 0 to 100 with at most two decimals; `undefined`: nothing in the course is graded. */
  readonly score: number | undefined;
  readonly started: boolean;
  readonly complete: boolean;
  /** Only of a complete course with a pass mark. */
  readonly success: 'passed' | 'failed' | undefined;
  /** Complete and not passed, but there is still something to answer: nobody has failed yet. */
  readonly undecided: boolean;
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** @param passMark an LMS's own goes before the course's */
export function summarise(
  data: PlayerData,
  items: readonly Item[],
  progress: Progress,
  passMark = data.course.passMark,
): Summary {
  const tallies = data.lessons.map((lesson) => tallyOf(lesson, items, progress));
  const possible = sum(data.lessons.map(({ points }) => points));
  const earned = sum(tallies.map((tally) => tally.earned));
  const score =
    possible > 0 ? Math.max(twoDecimals((100 * earned) / possible), progress.floor.score) : undefined;
  const passed = passMark === undefined || score === undefined ? undefined : score >= passMark;
  const done = tallies.every((tally) => tally.done);
  const complete = progress.floor.complete || isComplete(data, progress, done, passed);
  const decided = passed || done || progress.floor.complete;
  const success = !complete || passed === undefined || !decided ? undefined : passed ? 'passed' : 'failed';
  return {
    earned: twoDecimals(earned),
    possible,
    score,
    started: tallies.some(({ answered }) => answered > 0),
    complete,
    success,
    undecided: complete && passed === false && !decided,
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

/** Of a lesson that is on another page: what that page left. */
export function tallyOf(lesson: LessonData, items: readonly Item[], progress: Progress): LessonTally {
  if (!lesson.questions) return tallyElsewhere(lesson, progress.elsewhere.get(lesson.id));
  const own = items.filter((item) => item.lesson === lesson.id);
  const { records } = progress;
  return {
    earned: sum(own.map(({ question }) => (records.get(question.id)?.score ?? 0) * question.points)),
    answered: own.filter(({ question }) => records.has(question.id)).length,
    questions: own.length,
    done: own.every(({ question }) => !question.required || records.has(question.id)),
  };
}

/** The lesson may have changed since it was tallied. */
function tallyElsewhere(
  { count, points, required }: LessonData,
  tally: LessonTally | undefined,
): LessonTally {
  if (!tally) return { earned: 0, answered: 0, questions: count, done: required === 0 };
  return { ...tally, earned: Math.min(tally.earned, points) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
