import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one of the workspace's tools in its root, its output going straight to the terminal.
 *
 * @param {string} tool A command of `node_modules/.bin`.
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options] `quiet` drops standard output, not standard error.
 * @returns {Promise<boolean>} Whether it ended well.
 */
export function run(tool, args, { cwd = root, quiet = false } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'];
  const child = spawn(tool, args, { cwd, env: environment(), stdio });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs pnpm: the one on PATH, else the version that the workspace names.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPnpm(args, options) {
  const [tool, ...before] = pnpmCommand();
  return run(tool, [...before, ...args], options);
}

/** The command that is pnpm, to be followed by its arguments. @returns {[string, ...string[]]} */
export function pnpmCommand() {
  const isOnPath = searchPath().some((folder) => existsSync(join(folder, 'pnpm')));
  if (isOnPath) return ['pnpm'];
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['npx', '--yes', packageManager];
}

/** For processes: with the workspace's tools and pnpm on PATH. @returns {NodeJS.ProcessEnv} */
export function environment() {
  return { ...process.env, PATH: searchPath().join(delimiter), TURBO_TELEMETRY_DISABLED: '1' };
}

/** turbo calls pnpm, which is not on PATH if it was started by its path. npm_execpath names that path, or npm's. */
function searchPath() {
  const { PATH = '', npm_execpath: manager = '' } = process.env;
  const pnpm = basename(manager).startsWith('pnpm') ? [dirname(manager)] : [];
  return [`${root}node_modules/.bin`, ...pnpm, ...PATH.split(delimiter)];
}
