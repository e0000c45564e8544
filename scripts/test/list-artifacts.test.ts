import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { listArtifacts } from '../lib/list-artifacts.mjs';

test('artifacts come with their sizes, folders with all that is in them', () => {
  const dist = temporaryFolder();
  mkdirSync(join(dist, 'html', 'assets'), { recursive: true });
  writeFileSync(join(dist, 'html', 'index.html'), 'x'.repeat(10));
  writeFileSync(join(dist, 'html', 'assets', 'a.svg'), 'x'.repeat(5));
  writeFileSync(join(dist, 'course-scorm12.zip'), 'x'.repeat(7));
  const sizes = listArtifacts(dist).map(({ name, bytes }) => [name, bytes]);
  expect(sizes).toEqual([
    ['course-scorm12.zip', 7],
    ['html/', 15],
  ]);
});
