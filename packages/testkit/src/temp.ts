import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// This module is loaded once for each test file, so that `home` and everything in it go with the file.
// `onTestFinished` would be narrower, but it refuses folders that a `beforeAll` hook makes.
const home = mkdtempSync(join(realpathSync(tmpdir()), 'hornbook-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Makes an empty folder that goes away after the test file, and returns its absolute real path. */
export function temporaryFolder(): string {
  return mkdtempSync(join(home, 'folder-'));
}
