import { oncePer } from '@hornbook/model';
import type { LessonName, LessonSettings } from '../lesson-input.js';
import { stringAt } from './front-matter.js';
import type { OpenedLesson } from './open-lesson.js';

/** `_posts/2017-09-19-name.markdown` */
const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]+$/;

/**
 * The names of the lessons of a course. Jekyll tells posts by their dates, which are no part of an id: where another lesson has the
 * id of a dated one already, it gets its date, `name-2017-09-19`.
 */
export function lessonNames(lessons: readonly LessonName[]): LessonName[] {
  const taken = new Set<string>();
  return lessons.map(({ id, path, permalink }) => {
    const [, day] = date.exec(path) ?? [];
    const own = day && taken.has(id.toLowerCase()) ? `${id.slice(0, 53)}-${day}` : id;
    taken.add(own.toLowerCase());
    return { path, id: own, ...(permalink && { permalink }) };
  });
}

const idsByPath = oncePer(
  (lessons: LessonSettings['lessons']) => new Map(lessons.map(({ id, path }) => [path, id])),
);

/** The id of a lesson in its course. One that is not as its file says has been given to it by `lessonNames`. */
export function idIn({ lessons }: LessonSettings, { frontMatter, id, path }: OpenedLesson): string {
  if (stringAt(frontMatter, 'id') === id) return id;
  const given = idsByPath(lessons).get(path);
  return given?.startsWith(`${id.slice(0, 53)}-`) && date.test(path) ? given : id;
}
