// Loaded before a program whose processor time is wanted: writes microseconds to descriptor 3 when it ends.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { system, user } = process.cpuUsage();
  writeSync(3, String(user + system));
});
