import { builtinModules } from 'node:module';
import { defineConfig } from 'tsup';
import { thirdPartyNotices } from './bundle/third-party-notices.js';

/**
 * The command is bundled whole, third parties included: a start then loads a handful of files instead of hundreds. Chunks
 * keep what one command or format needs out of the start of the others.
 */
export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: ['esm'],
  target: 'node20',
  // Not `node`: for that some packages offer CommonJS, which cannot be shaken and asks for a `require`.
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
    // Straight from the workspace's sources, so that what a command does not use is left out.
    options.external = ['node:*', ...builtinModules];
    options.conditions = ['@hornbook/source'];
    options.mainFields = ['module', 'main'];
    // Whole licences are in THIRD-PARTY-NOTICES.txt.
    options.legalComments = 'none';
  },
});
