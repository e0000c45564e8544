import { defineConfig } from 'tsup';

/** The one build of every package: ESM for Node 20, JavaScript only. Declarations come from `tsc`. */
export const library = (entry: string[]) =>
  defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    dts: false,
    clean: true,
    splitting: true,
    silent: true,
  });
