// All that a change has to pass besides the tests: pnpm check. CI runs the same.
import { readdirSync } from 'node:fs';
import { buildPackages } from './lib/build-packages.mjs';
import { root, run } from './lib/run.mjs';

const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}`);

/** Cheap ones first; types and what follows need the build's output. */
const steps = {
  'format and lint': () => run('biome', ['check', '--error-on-warnings', '.']),
  'imports between packages': () => run('node', ['scripts/check-imports.mjs']),
  'length of files, import cycles, spelling': () => run('node', ['scripts/check-sources.mjs']),
  lockfile: () => run('node', ['scripts/check-lockfile.mjs']),
  'package manifests': () => run('node', ['scripts/check-manifests.mjs']),
  build: buildPackages,
  types: () => forEach([...packages, 'scripts'], (folder) => run('tsc', ['-p', folder])),
  'unused files, exports and dependencies': () => run('knip', ['--no-progress']),
  'packed packages': () => run('node', ['scripts/check-tarballs.mjs']),
  'size budget': () => run('size-limit', []),
};

const failed = [];
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const passed = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!passed) failed.push(name);
}
console.log(failed.length > 0 ? `check failed: ${failed.join(', ')}` : 'check passed');
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * Goes through all folders, failures or not, so that one run shows every problem.
 *
 * @param {string[]} folders
 * @param {(folder: string) => Promise<boolean>} step
 */
async function forEach(folders, step) {
  let passed = true;
  for (const folder of folders) passed = (await step(folder)) && passed;
  return passed;
}
