import { builtinModules } from 'node:module';
import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../third-party-notices.js';

/**
 * The command is bundled with all its dependencies, so that a start loads a handful of files instead of hundreds. Code that
 * only one command or format needs is in chunks of its own. Code that every start needs must not import the index of
 * `@hornbook/core`: esbuild would put all of it into the start.
 */
export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
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
  esbuildOptions(options) {
    // Straight from the workspace's sources, so that unused code is left out.
    options.external = ['node:*', ...builtinModules];
    options.conditions = ['@hornbook/source'];
    options.mainFields = ['module', 'main'];
    // Whole licenses are in THIRD-PARTY-NOTICES.txt.
    options.legalComments = 'none';
  },
});
