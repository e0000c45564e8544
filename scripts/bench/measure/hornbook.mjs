import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Builds a course as if for the first time. @param {string} course @param {Places} places Both are emptied. */
export function buildCold(course, places) {
  for (const folder of Object.values(places)) rmSync(folder, { recursive: true, force: true });
  return buildCourse(course, places);
}

/** Checks a course as if for the first time. @param {string} course */
export function checkCold(course) {
  const cache = mkdtempSync(join(tmpdir(), 'hornbook-cache-'));
  try {
    return runHornbook(['check', '.', '--quiet'], course, cache);
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** @param {string[]} args @param {string} course @param {string} cache */
function runHornbook(args, course, cache) {
  return runNode([hornbook, ...args], { cwd: course, env: { XDG_CACHE_HOME: cache } });
}
