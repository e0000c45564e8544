import { defineConfig } from 'tsup';
import { thirdPartyNotices } from './third-party-notices.js';

/**
 * The one build of every package: ESM for Node 20, JavaScript only. Declarations come from `tsc`.
 *
 * @param entry Files of `src/`, or patterns.
 * @param bundled Packages that become part of the output, so that users don't install them. All others are dependencies.
 */
export const library = (entry: string[], bundled: string[] = []) =>
  defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    noExternal: bundled,
    dts: false,
    clean: true,
    splitting: true,
    silent: true,
    esbuildPlugins: [thirdPartyNotices],
  });
