import { run } from './run.mjs';

/** Generates the sources of all packages, then builds them. @returns {Promise<boolean>} Whether all went well. */
export function buildPackages() {
  return run('turbo', ['run', 'generate', 'build', '--filter=./packages/*', '--output-logs=errors-only']);
}
