import { oncePer, type RenderedCourse, renderInTurn, type Valid } from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';
import { type LessonBody, type LessonEntry, lessonEntry, renderLesson } from './content/render-lesson.js';

/** A checked course, its lessons rendered as far as all pages have them in common. */
export type HtmlCourse = Valid<RenderedCourse<LessonEntry, LessonBody>>;

/** A course whose lessons are rendered when their turn comes, once for all that is made of it. */
export const renderCourse = (course: ValidCourse | HtmlCourse): HtmlCourse =>
  'bodyOf' in course ? course : rendered(course);

// What was valid stays valid, whatever form it takes.
const rendered = oncePer(
  (course: ValidCourse) => renderInTurn(course, lessonEntry, renderLesson) as HtmlCourse,
);
