// Loaded before the command: every listing of a folder comes backwards. Node and most file systems sort names by bytes already,
// so that a command which relied on that would pass all other tests.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { readdir, readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, entries) => done(error, entries?.reverse()));
};
syncBuiltinESMExports();
