import { defineConfig } from 'vitest/config';
import { project } from '../../vitest.base.js';

const { test } = project('mutate');

/** Runs what bundle-tests.mjs makes. */
export default defineConfig({
  root: process.cwd(),
  test: {
    ...test,
    include: ['mutation-tests/*.test.mjs'],
    server: { deps: { external: [/mutation-tests\/bundles\//] } },
  },
});
