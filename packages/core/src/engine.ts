/**
 * The parts of `compile` and `build`, for tools that compile the lessons of a course by themselves: in threads, on several machines,
 * or from a store.
 *
 * `openLesson` each lesson → `compileUnit` each, anywhere → `link` them → `assemble` the artifacts.
 */
export { type LessonName, lessonNames, openLesson } from '@hornbook/parser';
export { type AssembledCourse, assemble } from './build.js';
export { linkOptionsOf, settingsOfLessons } from './compile.js';
export { compileUnit, type LessonUnit, type RenderedLesson } from './lesson-unit.js';
export { type LinkedCourse, type LinkedLesson, type LinkOptions, link } from './link.js';
export type { OutlinedBank, OutlinedLesson, OutlinedQuestion } from './outline-lesson.js';
export { applyRules } from './rules.js';
export { type RenderedLessons, storedCourse } from './stored-course.js';
