// Loaded before the command: no file can be linked. So it is on some file systems, and with files of others (EPERM); ext4 takes
// 65,000 links to a file (EMLINK).
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

fs.linkSync = () => {
  const code = process.env.HORNBOOK_TEST_LINK_FAILS;
  throw Object.assign(new Error(code), { code, syscall: 'link', errno: -1 });
};
syncBuiltinESMExports();
