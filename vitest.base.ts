import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const setup = (name: string) => fileURLToPath(new URL(`packages/testkit/src/${name}.ts`, import.meta.url));

/**
 * Tests resolve workspace packages to their sources, so they need the `generate` task and no build. Test files share the modules that
 * they import, which saves a third of the time: no module may keep what a test has changed.
 */
export const project = (name: string, setupFiles: string[] = []) =>
  defineConfig({
    resolve: { conditions: ['@hornbook/source'] },
    ssr: { resolve: { conditions: ['@hornbook/source'] } },
    test: {
      name,
      setupFiles: [setup('each-file'), ...setupFiles],
      include: ['test/**/*.test.ts'],
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  });

/** The same, where tests try generated values. */
export const projectWithProperties = (name: string) => project(name, [setup('fixed-seed')]);
