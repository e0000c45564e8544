import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectWithProperties } from '../../vitest.base.js';
import { mutated } from './packages.mjs';

const name = process.env.HORNBOOK_MUTATE ?? '';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Stryker tests a copy of the workspace, whose links to packages still lead to the original. So names have to lead to the copy. */
const alias = readdirSync('packages').flatMap((folder) => {
  const manifest: Manifest = JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8'));
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    const source = typeof target === 'string' ? target : target['@hornbook/source'];
    if (!source?.endsWith('.ts')) return [];
    const entry = join(manifest.name, path).replace('*', '([^/]+)');
    return [
      {
        find: new RegExp(`^${entry}$`),
        replacement: join(process.cwd(), 'packages', folder, source.replace('*', '$1')),
      },
    ];
  });
});

/** Tests in a browser take seconds each, and load scripts that were generated before anything was changed. */
const isInBrowser = (file: string): boolean =>
  /['"](playwright-core|@hornbook\/testkit\/browser)['"]/.test(readFileSync(file, 'utf8'));

const { tests = [], without = [] } = mutated[name] ?? {};
const include = tests.flatMap((tested) => {
  const folder = join('packages', tested, 'test');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !without.includes(file))
    .map((file) => join(folder, file))
    .filter((file) => !isInBrowser(file));
});

const base = projectWithProperties(name);

export default defineConfig({
  ...base,
  root: process.cwd(),
  resolve: { ...base.resolve, alias },
  test: { ...base.test, include },
});
