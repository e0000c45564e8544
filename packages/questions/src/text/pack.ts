export { packWritten as pack } from '../shared/pack-written.js';
