import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { command } from './support/command.js';
import { type Files, filesIn, folderWith } from './support/files.js';
import { quizLesson } from './support/quiz.js';

const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${text}</text></svg>`;

const files: Files = {
  'course.yaml': 'title: Häfen und Schiffe\nlang: de\nversion: "3"\n',
  'Zebra.md': quizLesson('Zebra'),
  'alpha.md': `${quizLesson('Alpha')}\n![A](images/a.svg)\n`,
  'ärger.md': '# Ärger\n\nMit Umlaut.\n',
  'eins.md': `---\ndate: 2026-03-29 02:30:00\n---\n\n# Eins\n\n![B](/images/b.svg) und [Alpha](alpha.md).\n`,
  'images/a.svg': drawing('a'),
  'images/b.svg': drawing('b'),
};
const backwards: Files = Object.fromEntries(Object.entries(files).reverse());
const crlf: Files = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [
    path,
    path.endsWith('.svg') ? text : String(text).replaceAll('\n', '\r\n'),
  ]),
);

async function build(contents: Files, env: Record<string, string>) {
  // The folder's own name is an input: a course without an id has its id from it.
  const course = folderWith(contents, join(temporaryFolder(), 'course'));
  const { code, stderr } = await command('build -q', { cwd: course, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return filesIn(join(course, 'dist'));
}

test('the same course gives the same bytes in another time zone, locale and order of files', async () => {
  const one = await build(files, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const other = await build(backwards, {
    TZ: 'America/St_Johns',
    LANG: 'sv_SE.UTF-8',
    LC_ALL: 'sv_SE.UTF-8',
  });
  expect(one.size).toBeGreaterThan(15);
  expect(other).toEqual(one);
});

test('so it does with the line ends of Windows', async () => {
  const [one, other] = [await build(files, {}), await build(crlf, {})];
  expect(other).toEqual(one);
});
