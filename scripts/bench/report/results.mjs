import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/run.mjs';

/** @typedef {import('./performance-page.mjs').Results} Results */

const resultsPath = join(root, 'scripts/bench/results.json');

/** The page with the tables. */
export const pagePath = join(root, 'docs/performance.md');

/** What was measured last, section by section. @returns {Results} */
export function readResults() {
  return JSON.parse(readFileSync(resultsPath, 'utf8'));
}

/** Keeps four digits of each figure; the others are noise. @param {Results} results */
export function writeResults(results) {
  /** @param {string} _ @param {unknown} value */
  const round = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  writeFileSync(resultsPath, `${JSON.stringify(results, round, 2)}\n`);
}
