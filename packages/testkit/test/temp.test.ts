import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../src/index.js';

let early: string;
beforeAll(() => {
  early = temporaryFolder();
  writeFileSync(join(early, 'file.txt'), '');
});

test('each folder is a new and empty one', () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  expect(first).not.toBe(second);
  expect(readdirSync(first)).toEqual([]);
});

test('a folder made in a hook lasts over the tests', () => {
  expect(existsSync(join(early, 'file.txt'))).toBe(true);
});
