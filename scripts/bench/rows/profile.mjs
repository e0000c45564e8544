import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../../lib/run.mjs';
import { profileModules } from '../measure/profile-modules.mjs';
import { runNode } from '../measure/run-node.mjs';
import { count, percent } from '../report/figures.mjs';

/** @typedef {import('../workbench.mjs').Workbench} Workbench */

/**
 * Kinds of work, and where they are done: the first pattern that a module's path matches says what it is.
 *
 * @type {readonly { what: string, where: RegExp }[]}
 */
const kinds = [
  { what: 'compressing packages', where: /node_modules\/pako\// },
  { what: 'collecting garbage', where: /^\(garbage collector\)$/ },
  { what: 'parsing Markdown', where: /node_modules\/(micromark|mdast-util-(from-markdown|gfm)|remark-)/ },
  { what: 'highlighting code', where: /node_modules\/(highlight\.js|lowlight)\// },
  { what: 'setting formulas', where: /node_modules\/katex\// },
  { what: 'walking trees', where: /node_modules\/unist-util-/ },
  {
    what: 'writing HTML',
    where: /node_modules\/(hast-util-to-html|stringify-entities|property-information)\//,
  },
  { what: 'hashing', where: /node_modules\/@noble\/hashes\/|^node:crypto$/ },
  { what: "Hornbook's own code", where: /packages\/[\w-]+\/src\// },
  // A bundle's own lines only start the modules in it.
  { what: 'loading code', where: /^node:internal\/|^file:.*\/dist\// },
  { what: 'files, other libraries', where: /^/ },
];

/**
 * @typedef {object} Shares
 * @property {number} lessons
 * @property {Record<string, number>} shares Kind of work → share, from 0 to 1.
 */

/** Where the time of a build goes. @type {import('./sections.mjs').Section<Shares[]>} */
export const profile = { measure, table };

/** @param {Workbench} bench */
async function measure(bench) {
  const command = await bundleWithMaps(join(bench.folder, 'with-maps'));
  const sizes = bench.lessons.filter((lessons) => lessons <= 200 && lessons !== 20);
  return sizes.map((lessons) => ({ lessons, shares: shares(bench, command, lessons) }));
}

/** The command once more, as it is published, but with source maps. @param {string} folder */
async function bundleWithMaps(folder) {
  const cli = join(root, 'packages/cli');
  mkdirSync(folder);
  for (const name of ['bin', 'package.json'])
    cpSync(join(cli, name), join(folder, name), { recursive: true });
  const options = ['--sourcemap', '--out-dir', join(folder, 'dist')];
  if (!(await run('tsup', options, { cwd: cli, quiet: true }))) throw new Error('tsup failed');
  return join(folder, 'bin/hornbook.js');
}

/** @param {Workbench} bench @param {string} command @param {number} lessons */
function shares({ course, folder, rounds }, command, lessons) {
  const profiles = join(folder, `profiles-${lessons}`);
  const [out, cache] = [join(folder, 'profile-out'), join(folder, 'profile-cache')];
  const args = ['--cpu-prof', '--cpu-prof-dir', profiles, command, 'build', '.', '--quiet', '--out', out];
  for (let round = rounds(lessons === 1 ? 11 : 3); round > 0; round--) {
    runNode(args, { cwd: course('all', { lessons }), env: { XDG_CACHE_HOME: cache } });
    for (const path of [out, cache]) rmSync(path, { recursive: true, force: true });
  }
  return sharesByKind(profileModules(profiles));
}

/** @param {ReadonlyMap<string, number>} modules @returns {Record<string, number>} */
function sharesByKind(modules) {
  const total = [...modules.values()].reduce((sum, samples) => sum + samples, 0);
  /** @type {Record<string, number>} */
  const found = Object.fromEntries(kinds.map(({ what }) => [what, 0]));
  for (const [module, samples] of modules) {
    const what = kinds.find(({ where }) => where.test(module))?.what ?? '';
    found[what] = (found[what] ?? 0) + samples / total;
  }
  return found;
}

/** @param {Shares[]} courses @returns {import('../report/table.mjs').Table} */
function table(courses) {
  return {
    columns: ['lessons', ...courses.map(({ lessons }) => count(lessons))],
    rows: Object.keys(courses[0]?.shares ?? {}).map((what) => [
      what,
      ...courses.map(({ shares }) => percent(shares[what] ?? 0)),
    ]),
  };
}
