import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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

/**
 * The cases below `url` in the order of their names, for `test.each(caseFolders(…))('$name', …)`.
 *
 * @param input a file that every case has: a folder without it is a group of cases, `group/case`
 */
export const caseFolders = (url: URL, input?: string): CaseFolder[] => casesIn(fileURLToPath(url), '', input);

function casesIn(folder: string, group: string, input: string | undefined): CaseFolder[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort();
  return names.flatMap((name) => {
    const path = join(folder, name);
    const isCase = input === undefined || existsSync(join(path, input));
    return isCase ? [{ name: `${group}${name}`, path }] : casesIn(path, `${group}${name}/`, input);
  });
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

let home: string | undefined;

/** Makes an empty folder that goes away after the test file, and returns its absolute real path. */
export function temporaryFolder(): string {
  home ??= mkdtempSync(join(realpathSync(tmpdir()), 'hornbook-test-'));
  return mkdtempSync(join(home, 'folder-'));
}

/** Test files of a project share their modules, so a setup file calls this after each. */
export function removeTemporaryFolders(): void {
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
  home = undefined;
}
