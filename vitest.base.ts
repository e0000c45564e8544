import { defineConfig } from 'vitest/config';

/** Tests resolve workspace packages to their sources, so they need the `generate` task and no build. */
export const project = (name: string) =>
  defineConfig({
    resolve: { conditions: ['@hornbook/source'] },
    ssr: { resolve: { conditions: ['@hornbook/source'] } },
    test: { name, include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
  });
