// Loaded before the command: sends it a signal (SIGKILL unless another is named) right before the n-th time that it changes
// something in a folder. For ENOSPC the disk refuses instead; for MOVE another folder is moved into that one, right after it.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { HORNBOOK_TEST_DIE_IN: folder, HORNBOOK_TEST_SIGNAL: signal = 'SIGKILL' } = process.env;
let left = Number(process.env.HORNBOOK_TEST_DIE_AT);
const opened = new Set();
const isMeant = (target) =>
  typeof target === 'number' ? opened.has(target) : `${target}`.startsWith(folder);

const moveAway = () => {
  isWithin = true;
  fs.renameSync(process.env.HORNBOOK_TEST_MOVE, `${folder}/away`);
  isWithin = false;
};

/** `writeFileSync` opens and writes by the others. */
let isWithin = false;

for (const name of [
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
  'writeSync',
]) {
  const original = fs[name];
  const call = (args) => {
    isWithin = true;
    try {
      const result = original(...args);
      if (name === 'openSync' && isMeant(args[0])) opened.add(result);
      return result;
    } finally {
      isWithin = false;
    }
  };
  fs[name] = (...args) => {
    const isReading = name === 'openSync' && !/[wax+]/.test(args[1] ?? 'r');
    if (isWithin || isReading || !isMeant(args[0])) return original(...args);
    left--;
    if (left === 0 && signal === 'SIGKILL' && name.startsWith('write'))
      call([args[0], args[1].subarray(0, args[1].length / 2)]);
    if (left === 0 && signal === 'ENOSPC')
      throw Object.assign(new Error(signal), { code: signal, syscall: name });
    if (left === 0 && signal !== 'MOVE') process.kill(process.pid, signal);
    const result = call(args);
    if (left === 0 && signal === 'MOVE') moveAway();
    return result;
  };
}
syncBuiltinESMExports();
