import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { command } from './support/command.js';
import { type Files, folderWith } from './support/files.js';

const reverseListings = fileURLToPath(new URL('support/reverse-listings.cjs', import.meta.url));

// By code points. By UTF-16 code units the emoji would come before the full-width letter; a locale would put `alpha` before
// `Zebra` and `ä` beside `a`.
const names = ['10', '9', 'Zebra', 'alpha', 'ä', 'ｘ', '🎉'];
const lessons: Files = Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name}\n`]));

/** The titles of a course's lessons as it is published. */
async function order(files: Files, node: string[]): Promise<string[]> {
  const cwd = folderWith(files);
  expect(await command('build -q --format json', { cwd, node })).toMatchObject({ code: 0, stderr: '' });
  const course: { lessons: { title: string }[] } = JSON.parse(
    readFileSync(join(cwd, 'dist/json/course.json'), 'utf8'),
  );
  return course.lessons.map(({ title }) => title);
}

describe.each([
  ['as the system lists them', []],
  ['listed backwards', ['--require', reverseListings]],
])('lessons %s come by the code points of their names', (_, node) => {
  test('where nothing lists them', async () => {
    expect(await order({ 'course.yaml': 'title: Order\n', ...lessons }, node)).toEqual(names);
  });

  test('where a pattern stands for them', async () => {
    expect(await order({ 'course.yaml': 'title: Order\nlessons: "*.md"\n', ...lessons }, node)).toEqual(
      names,
    );
  });
});
