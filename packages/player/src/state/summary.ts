import type { Labels } from '@hornbook/questions/browser';
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
  /** As the course's rule has it; and whoever has not passed has nothing left to answer: nobody has failed before. */
  readonly complete: boolean;
  /** Only of a complete course with a pass mark. */
  readonly success: 'passed' | 'failed' | undefined;
  readonly state: keyof Labels['states'];
}

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

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
  const started = tallies.some(({ answered }) => answered > 0);
  // A mark of 0 is reached by an answer, not by opening the course.
  const least = passMark || (started ? 0 : 1);
  const passed = passMark === undefined || score === undefined ? undefined : score >= least;
  const done = tallies.every((tally) => tally.done);
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
