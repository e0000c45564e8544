export type { EditionName } from './editions.js';
export { exportScorm } from './export-scorm.js';
