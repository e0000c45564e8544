import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one of the workspace's tools in its root, its output going straight to the terminal.
 *
 * @param {string} tool A command of `node_modules/.bin`.
 * @param {string[]} args
 * @returns {Promise<boolean>} Whether it ended well.
 */
export function run(tool, args) {
  const child = spawn(tool, args, { cwd: root, env: environment(), stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code === 0));
  });
}

/** turbo calls pnpm, which is not on PATH where it was itself started by its path: npm_execpath tells. */
function environment() {
  const { PATH = '', npm_execpath: pnpm = '' } = process.env;
  const folders = [`${root}node_modules/.bin`, dirname(pnpm), PATH];
  return { ...process.env, PATH: folders.join(delimiter), TURBO_TELEMETRY_DISABLED: '1' };
}
