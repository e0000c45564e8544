import { setFlagsFromString } from 'node:v8';
import { processIo } from './process-io.js';
import { run } from './run.js';

// V8 optimizes a function that has run for a while. Hornbook's runs are short and go through much code, so that a third of the time
// went into optimizing what soon was not needed any more: here V8 waits four times as long (its default is 132 kB of bytecode). It reads
// the flag whenever it has waited, so that it may be set at run time, and all threads have it (decision 50).
setFlagsFromString('--interrupt-budget=528000');

const io = processIo();
io.end(await run(process.argv.slice(2), io));
