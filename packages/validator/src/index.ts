export { checkCourseShape } from './check-shape.js';
export type { CourseSources } from './course-view.js';
export { messages } from './messages.js';
export { isReservedName } from './rules/ids.js';
export { validateCourseSettings } from './settings/validate-course-settings.js';
export { validateFrontMatter } from './settings/validate-front-matter.js';
export { type ValidatedCourse, validateCourse, validateLesson } from './validate-course.js';
