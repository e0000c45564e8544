// Runs in Stryker's copy of the workspace: makes one script of each test file and all that it imports. Each mutant starts a worker,
// and loading hundreds of modules through Vitest would take it ten times as long as the tests that it runs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { mutated } from './packages.mjs';

const name = String(process.env.HORNBOOK_MUTATE);
const folder = join('packages', name, 'test');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !mutated[name]?.includes(file))
  .map((file) => join(folder, file));

const tests = 'mutation-tests';
const copy = process.cwd();
const original = join(copy, '../..');

/**
 * Packages are installed in the original only. Those of the workspace are taken from the copy.
 *
 * @type {import('esbuild').Plugin}
 */
const installed = {
  name: 'installed',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^.]/ }, async ({ path, pluginData, importer, kind, resolveDir }) => {
      if (pluginData === 'asked' || kind === 'entry-point') return;
      const place = { importer, kind, resolveDir: resolveDir.replace(copy, original), pluginData: 'asked' };
      const found = await resolve(path, place);
      const isOurs = path.startsWith('@hornbook/');
      return isOurs ? { ...found, path: found.path.replace(original, copy) } : found;
    });
  },
};

/**
 * Modules find files by their own address.
 *
 * @type {import('esbuild').Plugin}
 */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /packages\/[^/]+\/(src|test)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: files,
  outdir: join(tests, 'bundles'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@hornbook/source'],
  external: ['vitest', 'playwright-core'],
  // CommonJS modules call it for Node's own.
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
  },
  plugins: [installed, ownAddresses],
  logLevel: 'warning',
  metafile: true,
  write: false,
});

/** Tests in a browser take seconds each, and load scripts that were generated before anything was changed. */
const isInBrowser = (/** @type {string} */ path) =>
  metafile.outputs[relative(copy, path)]?.imports.some(
    ({ path, kind }) => path === 'playwright-core' && kind === 'import-statement',
  );

for (const { path, contents } of outputFiles) {
  if (isInBrowser(path)) continue;
  const file = basename(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
  // Vitest transforms each test file. This one is short.
  writeFileSync(join(tests, file), `import './bundles/${file}';\n`);
}
