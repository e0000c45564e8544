import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../lib/run.mjs';

/** Everything in the case folders of all packages: paths relative to the workspace, with `/`, sorted. */
export function caseFiles(): string[] {
  const homes = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'test', 'cases'));
  return homes
    .filter((home) => existsSync(join(root, home)))
    .flatMap((home) =>
      readdirSync(join(root, home), { recursive: true, encoding: 'utf8' }).map((file) => join(home, file)),
    )
    .map((file) => file.split(sep).join('/'))
    .sort();
}
