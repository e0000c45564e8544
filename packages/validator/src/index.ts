export type { CourseSources } from './course-view.js';
export { isReservedName } from './is-reserved-name.js';
export { messages } from './messages.js';
export { type ValidatedCourse, validateCourse } from './validate-course.js';
export { validateCourseSettings } from './validate-course-settings.js';
export { validateFrontMatter } from './validate-front-matter.js';
export { validateLesson } from './validate-lesson.js';
