// Changes the sources in small ways, one at a time, and counts what the tests notice: pnpm mutate [package…]. docs/testing.md
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackages } from './lib/build-packages.mjs';
import { root, run } from './lib/run.mjs';
import { mutated } from './mutate/packages.mjs';

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in mutated));
if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(mutated).join(', ')}`);
// The sources that are generated.
if (!(await buildPackages())) throw new Error('The build failed');
for (const name of names.length > 0 ? names : Object.keys(mutated)) {
  process.env.HORNBOOK_MUTATE = name;
  if (!(await run('stryker', ['run', 'scripts/mutate/stryker.config.mjs']))) process.exitCode = 1;
}
// Where one failed, Stryker leaves its copies of the workspace.
rmSync(join(root, '.stryker-tmp'), { recursive: true, force: true });
