import type { LessonData, PlayerData } from '../player-data.js';
import { drawnOf, inPlay } from './drawn.js';
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
  const possible = sum(data.lessons.map((lesson) => pointsOf(lesson, progress)));
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
    possible: twoDecimals(possible),
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
  if (!lesson.questions) return tallyElsewhere(lesson, progress);
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

function tallyElsewhere(lesson: LessonData, progress: Progress): LessonTally {
  const tally = progress.elsewhere.get(lesson.id);
  // The lesson may have changed since it was tallied.
  if (tally) return { ...tally, earned: Math.min(tally.earned, pointsOf(lesson, progress)) };
  const drawn = drawnOf(lesson, progress);
  return {
    earned: 0,
    answered: 0,
    questions: lesson.count + drawn.length,
    done: lesson.required === 0 && !drawn.some(({ required }) => required),
  };
}

/** What the lesson's questions are worth in this attempt. */
const pointsOf = (lesson: LessonData, progress: Progress): number =>
  lesson.points + sum(drawnOf(lesson, progress).map(({ points }) => points));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
