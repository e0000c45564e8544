import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { project } from '../../vitest.base.js';

/** Cases are lessons, and the parser reads them. It depends on this package, so it can't be a dependency of its tests. */
const parser = fileURLToPath(new URL('../parser/src/index.ts', import.meta.url));

export default mergeConfig(project('questions'), {
  resolve: { alias: { '@hornbook/parser': parser } },
});
