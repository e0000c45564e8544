import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { caseFolders, expectFile, temporaryFolder } from '../src/index.js';

afterEach(() => vi.unstubAllEnvs());

test('case folders come in the order of their names, and files are none', () => {
  const root = temporaryFolder();
  for (const name of ['b', 'a', 'B', 'c']) mkdirSync(join(root, name));
  writeFileSync(join(root, 'README.md'), '');
  expect(caseFolders(pathToFileURL(`${root}/`))).toEqual([
    { name: 'B', path: join(root, 'B') },
    { name: 'a', path: join(root, 'a') },
    { name: 'b', path: join(root, 'b') },
    { name: 'c', path: join(root, 'c') },
  ]);
});

test('a file is compared with what was expected', () => {
  vi.stubEnv('UPDATE_CASES', '');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'out.txt'), 'as before\n');
  expectFile(folder, 'out.txt', 'as before\n');
  expect(() => expectFile(folder, 'out.txt', 'as before')).toThrow('out.txt');
});

test('a missing expectation is a failure that says how to write it', () => {
  vi.stubEnv('UPDATE_CASES', '');
  expect(() => expectFile(temporaryFolder(), 'out.txt', '')).toThrow('UPDATE_CASES=1');
});

test('UPDATE_CASES=1 writes what was got', () => {
  vi.stubEnv('UPDATE_CASES', '1');
  const folder = temporaryFolder();
  expectFile(folder, 'out.txt', 'new\n');
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('new\n');
});
