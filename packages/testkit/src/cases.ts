import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** One test case: a folder of inputs and of the files expected from them. */
export interface CaseFolder {
  /** The folder's name, apt as a test's title. */
  readonly name: string;
  /** The folder's absolute path. */
  readonly path: string;
}

/** The folders below `url` in the order of their names, for `test.each(caseFolders(…))('$name', …)`. */
export function caseFolders(url: URL): CaseFolder[] {
  const root = fileURLToPath(url);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, path: join(root, entry.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Expects `actual` to be, character for character, what the file `name` in `folder` holds.
 * `UPDATE_CASES=1` writes the file instead; a missing file is a failure without it.
 */
export function expectFile(folder: string, name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_CASES === '1') {
    writeFileSync(path, actual);
    return;
  }
  expect.assert(existsSync(path), `${path} is missing; UPDATE_CASES=1 writes it`);
  expect(actual, path).toBe(readFileSync(path, 'utf8'));
}
