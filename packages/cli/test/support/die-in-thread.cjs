// Loaded before the command: a thread that looks for `fatal.svg` comes to the end that is named, or does so when it starts
// where there is one.
// All threads have as much memory as is said, in megabytes.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

const { HORNBOOK_TEST_END: end, HORNBOOK_TEST_MEMORY: memory = '64' } = process.env;

const ends = {
  'ends by itself': () => process.exit(0),
  'ends by itself at its start': () => process.exit(0),
  'fails at its start': () => {
    throw new Error('no');
  },
  'never ends': () => {
    for (;;);
  },
  'is at work when the process is asked to end': () => {
    process.kill(process.pid, 'SIGTERM');
    for (;;);
  },
  'takes all memory': () => {
    for (const all = []; ; ) all.push(Array(1e5).fill(all.length));
  },
  'takes the process with it': () => process.kill(process.pid, 'SIGSEGV'),
};

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    constructor(script, options) {
      super(script, { ...options, resourceLimits: { maxOldGenerationSizeMb: Number(memory) } });
    }
  };
} else if (end.endsWith('start')) {
  if (fs.existsSync('fatal.svg')) ends[end]();
} else {
  for (const name of ['lstatSync', 'openSync', 'readFileSync', 'statSync']) {
    const original = fs[name];
    fs[name] = (path, ...rest) => {
      if (`${path}`.endsWith('fatal.svg')) ends[end]();
      return original(path, ...rest);
    };
  }
}
syncBuiltinESMExports();
