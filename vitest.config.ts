import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Beside the browser that they share; by itself vitest leaves one core of two alone.
  test: { maxWorkers: 2, projects: ['packages/*/vitest.config.ts', 'scripts/vitest.config.ts'] },
});
