import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fixedSeed = fileURLToPath(new URL('packages/testkit/src/fixed-seed.ts', import.meta.url));

/** Tests resolve workspace packages to their sources, so they need the `generate` task and no build. */
export const project = (name: string, setupFiles: string[] = []) =>
  defineConfig({
    resolve: { conditions: ['@hornbook/source'] },
    ssr: { resolve: { conditions: ['@hornbook/source'] } },
    test: { name, setupFiles, include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
  });

/** The same, where tests try generated values. */
export const projectWithProperties = (name: string) => project(name, [fixedSeed]);
