import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/**
 * @typedef {object} Usage
 * @property {number} cpu Processor time in milliseconds, user and system, of all threads, start included.
 * @property {number} wall Elapsed time in milliseconds: what else the machine does lengthens it.
 * @property {number} memory The most memory that was resident, in bytes.
 */

/**
 * Runs a program in Node, and measures it. Throws an Error with what it wrote to standard error if it fails.
 *
 * @param {string[]} args Of `node`.
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] `env` is added to the environment.
 * @returns {Usage}
 */
export function runNode(args, { cwd, env } = {}) {
  // The reporter writes to descriptor 3, so that what the program prints doesn't mix with it.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const options = { cwd, env: { ...process.env, ...env }, stdio };
  const start = performance.now();
  const { output, signal, status } = spawnSync(process.execPath, ['--require', reporter, ...args], options);
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${signal ?? status}: ${output[2]}`);
  return { wall, ...JSON.parse(String(output[3])) };
}
