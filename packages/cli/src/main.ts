import { processIo } from './process-io.js';
import { run } from './run.js';
import { tuneEngine } from './tune-engine.js';

tuneEngine();
const io = processIo();
io.end(await run(process.argv.slice(2), io));
