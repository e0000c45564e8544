import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/run.mjs';
import { runNode } from './run-node.mjs';

/** The command, as it was built. */
export const hornbook = join(root, 'packages/cli/bin/hornbook.js');

/**
 * Where a build writes, and where it may keep what helps the next one.
 *
 * @typedef {object} Places
 * @property {string} out
 * @property {string} cache For `XDG_CACHE_HOME`.
 */

/** Builds all formats of a course. @param {string} course @param {Places} places */
export function buildCourse(course, { cache, out }) {
  return runHornbook(['build', '.', '--quiet', '--out', out], course, cache);
}

/**
 * Where to build as if for the first time. Nothing is removed while others are measured: ext4 looks for a new file's place among
 * those of files that were removed in the last minutes, and that takes longer than to write it.
 *
 * @param {string} folder
 * @returns {Places}
 */
export const freshPlaces = (folder) => ({
  out: mkdtempSync(join(folder, 'out-')),
  cache: mkdtempSync(join(folder, 'cache-')),
});

/** Checks a course. @param {string} course @param {Places} places */
export const checkCourse = (course, { cache }) => runHornbook(['check', '.', '--quiet'], course, cache);

/** @param {string[]} args @param {string} course @param {string} cache */
function runHornbook(args, course, cache) {
  return runNode([hornbook, ...args], { cwd: course, env: { XDG_CACHE_HOME: cache } });
}
