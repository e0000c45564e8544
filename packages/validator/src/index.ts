export { checkCourseShape } from './check-shape.js';
export type { CourseFields, CourseSources } from './course-view.js';
export type { LessonSymbols } from './lesson-symbols.js';
export { type PlacedQuestion, questionsOf } from './lesson-view.js';
export { messages } from './messages.js';
export { isReservedName } from './rules/ids.js';
export { validateCourseSettings } from './settings/validate-course-settings.js';
export { validateFrontMatter } from './settings/validate-front-matter.js';
export {
  type ValidatedCourse,
  type ValidatedLesson,
  validateCourse,
  validateLesson,
  validateTogether,
} from './validate-course.js';
