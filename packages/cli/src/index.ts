export { type Input, Interruption, type Io, type Sink } from './io.js';
export { processIo } from './process-io.js';
export { run } from './run.js';
