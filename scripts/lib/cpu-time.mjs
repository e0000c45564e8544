import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('report-cpu.cjs', import.meta.url));

/**
 * The processor time that a run of Node takes, start included, user and system: the median of several runs. Elapsed time
 * would measure what else the machine does.
 *
 * @param {string[]} args Of `node`.
 * @param {{ runs: number, cwd?: string }} options
 * @returns {number} Milliseconds.
 */
export function cpuTime(args, { cwd, runs }) {
  const times = Array.from({ length: runs }, () => once(args, cwd)).sort((a, b) => a - b);
  return /** @type {number} */ (times[Math.floor(runs / 2)]);
}

/** @param {string[]} args @param {string | undefined} cwd */
function once(args, cwd) {
  // The reporter writes to descriptor 3, so that what the program prints doesn't mix with it.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const { output, status } = spawnSync(process.execPath, ['--require', reporter, ...args], { cwd, stdio });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${output[2]}`);
  return Number(output[3]) / 1000;
}
