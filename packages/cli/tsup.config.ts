import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../third-party-notices.js';

/**
 * The command is bundled with all its dependencies, so that a start loads a handful of files instead of hundreds. Code that
 * only one command or format needs is in chunks of its own. Code that every start needs must not import the index of
 * `@hornbook/core`: esbuild would put all of it into the start.
 */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    main: 'src/main.ts',
    'lesson-worker': 'src/engine/lesson-worker.ts',
    // Where Tinypool looks for its own part that runs in a thread.
    'entry/worker': join(dirname(fileURLToPath(import.meta.resolve('tinypool'))), 'entry/worker.js'),
  },
  format: ['esm'],
  target: 'node20',
  // Not `node`: for that, some packages offer CommonJS, which can't be tree-shaken and needs `require`.
  platform: 'neutral',
  noExternal: [/.*/],
  dts: false,
  clean: true,
  splitting: true,
  silent: true,
  minifySyntax: true,
  minifyWhitespace: true,
  esbuildPlugins: [thirdPartyNotices],
  onSuccess: async () => writeToolchainId('dist'),
  esbuildOptions(options) {
    // Straight from the workspace's sources, so that unused code is left out.
    options.external = ['node:*', ...builtinModules];
    options.conditions = ['@hornbook/source'];
    options.mainFields = ['module', 'main'];
    options.alias = { '@noble/hashes/sha2.js': './src/engine/node-sha256.ts' };
    // Whole licenses are in THIRD-PARTY-NOTICES.txt.
    options.legalComments = 'none';
  },
});

/** Tells whoever caches what this command made that it has changed since. */
function writeToolchainId(folder: string): void {
  const hash = createHash('sha256');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  for (const name of scripts.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  writeFileSync(join(folder, 'toolchain-id'), hash.digest('hex'));
}
