import { run } from './run.mjs';

/** Generates the sources of all packages, then builds them. @returns {Promise<boolean>} Whether all went well. */
export function buildPackages() {
  // One broken package shall not hide how the others fare.
  const options = ['--continue=dependencies-successful', '--output-logs=errors-only'];
  return run('turbo', ['run', 'generate', 'build', '--filter=./packages/*', ...options]);
}
