// Loaded before the command: after so many reads of files, all others fail or find nothing; a first one gives less than was asked for.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { readSync } = fs;
const how = process.env.HORNBOOK_TEST_READ;
let reads = 0;

fs.readSync = (file, bytes, offset, length, position) => {
  // Only reads of a piece say where it is.
  if (typeof position !== 'number' || position === 0) return readSync(file, bytes, offset, length, position);
  reads++;
  if (reads === 1) return readSync(file, bytes, offset, 1000, position);
  if (how === 'ends') return 0;
  throw Object.assign(new Error(how), { code: how, syscall: 'read', errno: -5 });
};
syncBuiltinESMExports();

process.on('exit', () => {
  if (reads < 2) process.exitCode = 99;
});
