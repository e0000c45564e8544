// Checks that the lockfile names no host: it has to work with every registry.
import { readFileSync } from 'node:fs';
import { root } from './lib/run.mjs';

const lines = readFileSync(`${root}pnpm-lock.yaml`, 'utf8').split('\n');
for (const [index, line] of lines.entries()) {
  if (!/\b\w+:\/\//.test(line)) continue;
  console.error(`pnpm-lock.yaml:${index + 1} holds an address: ${line.trim()}`);
  process.exitCode = 1;
}
