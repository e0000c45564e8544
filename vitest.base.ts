import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const setUp = fileURLToPath(new URL('packages/testkit/src/set-up.ts', import.meta.url));

/**
 * Tests resolve workspace packages to their sources, so they need the `generate` task and no build. Test files of a project share the
 * modules that they import, which saves a tenth of the time: no module may keep what a test has changed.
 */
export const project = (name: string) =>
  defineConfig({
    resolve: { conditions: ['@hornbook/source'] },
    ssr: { resolve: { conditions: ['@hornbook/source'] } },
    test: {
      name,
      setupFiles: [setUp],
      include: ['test/**/*.test.ts'],
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  });
