export { exportJson, type JsonOptions } from './export-json.js';
