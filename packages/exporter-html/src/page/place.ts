import type { LessonEntry } from '../content/render-lesson.js';
import type { HtmlCourse } from '../html-course.js';

/** What a page says of another lesson. */
export type Neighbor = Pick<LessonEntry, 'id' | 'title' | 'lang'>;

/** A lesson in its course: all that its page says besides what is in the lesson. */
export interface LessonPlace {
  readonly course: Pick<HtmlCourse, 'title' | 'lang'>;
  readonly lesson: LessonEntry;
  /** From 1. */
  readonly number: number;
  /** Lessons of the course. */
  readonly count: number;
  readonly previous: Neighbor | undefined;
  readonly next: Neighbor | undefined;
  /** The lessons in the menu of its page. */
  readonly menu: readonly Neighbor[];
}

/** More lessons than this are not all in a menu, but as many as this before and after the current one. */
const most = { all: 40, before: 7, after: 12 };

/**
 * The places of all lessons. The menu of a lesson's page has at most so many lessons that all pages together grow no faster than
 * the course.
 */
export function* placesOf({ lang, lessons, title }: HtmlCourse): Generator<LessonPlace> {
  const course = { title, lang };
  const neighbors: Neighbor[] = lessons.map(({ id, lang, title }) => ({ id, title, lang }));
  const isShort = lessons.length <= most.all;
  for (const [at, lesson] of lessons.entries()) {
    yield {
      course,
      lesson,
      number: at + 1,
      count: lessons.length,
      previous: neighbors[at - 1],
      next: neighbors[at + 1],
      menu: isShort ? neighbors : neighbors.slice(Math.max(0, at - most.before), at + most.after + 1),
    };
  }
}

/** Stands for a lesson in this place. @param body stands for the lesson */
export const placeKey = (
  body: string,
  { course, count, menu, next, number, previous }: LessonPlace,
): string => JSON.stringify([body, course, number, count, previous, next, menu]);
