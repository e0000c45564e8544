// How fast Hornbook is, and how large what it makes: pnpm bench [section…] [--quick] [--large]. docs/performance.md
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillPage, renderResult } from './bench/report/performance-page.mjs';
import { pagePath, readResults, writeResults } from './bench/report/results.mjs';
import { sections } from './bench/rows/sections.mjs';
import { createWorkbench } from './bench/workbench.mjs';
import { buildPackages } from './lib/build-packages.mjs';

/** @typedef {keyof typeof sections} Name */

const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !(name in sections));
if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(sections).join(', ')}`);
if (!(await buildPackages())) throw new Error('The build failed');
const names = /** @type {Name[]} */ (positionals.length > 0 ? positionals : Object.keys(sections));
const folder = mkdtempSync(join(tmpdir(), 'hornbook-bench-'));
try {
  const bench = createWorkbench(folder, flags);
  for (const name of names) await measure(name, bench);
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Prints a section's table; unless the run is a quick one, keeps its figures and writes the table into the docs.
 *
 * @param {Name} name
 * @param {import('./bench/workbench.mjs').Workbench} bench
 */
async function measure(name, bench) {
  const result = {
    command: `pnpm bench ${name}${flags.large ? ' --large' : ''}`,
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    values: await sections[name].measure(bench),
  };
  console.log(`\n${renderResult(name, result)}`);
  if (flags.quick) return;
  writeResults({ ...readResults(), [name]: result });
  writeFileSync(pagePath, fillPage(readFileSync(pagePath, 'utf8'), readResults()));
}
