export type { ValidCourse } from '@hornbook/questions';
export { exportHtml } from './export-html.js';
export { exportSingleFile } from './export-single-file.js';
export { renderCourseDocument } from './render-course-document.js';
