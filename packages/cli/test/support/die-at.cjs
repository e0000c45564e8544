// Loaded before the command: sends it a signal (SIGKILL unless another is named) right before the n-th time that it changes
// the disk. For ENOSPC the disk refuses instead.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const signal = process.env.HORNBOOK_TEST_SIGNAL || 'SIGKILL';
let left = Number(process.env.HORNBOOK_TEST_DIE_AT);
for (const name of ['mkdirSync', 'mkdtempSync', 'renameSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    left--;
    if (left === 0 && signal === 'SIGKILL' && name === 'writeFileSync')
      original(args[0], args[1].subarray(0, args[1].length / 2));
    if (left === 0 && signal === 'ENOSPC')
      throw Object.assign(new Error(signal), { code: signal, syscall: name });
    if (left === 0) process.kill(process.pid, signal);
    return original(...args);
  };
}
syncBuiltinESMExports();
