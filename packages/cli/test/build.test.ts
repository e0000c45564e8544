import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const artifacts = (folder: string) => [
  ...new Set([...filesIn(folder).keys()].map((path) => path.split('/')[0])),
];

describe('a path', () => {
  test('a folder is a course; it needs no course.yaml', async () => {
    const parent = folderWith({
      'Docker Basics/02-volumes.md': quizLesson('Volumes'),
      'Docker Basics/01-ports.md': quizLesson('Ports'),
      'Docker Basics/README.md': '# For authors\n',
      'Docker Basics/notes.txt': 'none of this',
    });
    const { code, stderr } = await hornbook('build --format json', { cwd: join(parent, 'Docker Basics') });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Building /) });
    const course = json(parent, 'Docker Basics/dist/json/course.json');
    expect(course).toMatchObject({ id: 'docker-basics', title: 'Docker Basics', completion: 'answered' });
    expect(course.lessons.map(({ id }: { id: string }) => id)).toEqual(['ports', 'volumes']);
  });

  test('course.yaml stands for its folder, and its settings count', async () => {
    const folder = folderWith({
      'course.yaml':
        'id: nets\ntitle: Networks\nlang: de\npassMark: 80\nlessons: [b.md, a.md]\nhtml: {singleFile: false}\n',
      'a.md': quizLesson('Ports'),
      'b.md': '# Names\n\nNo question.\n',
      'c.md': '# Not listed\n',
    });
    expect(await hornbook(`build ${folder}/course.yaml -q`, { cwd: temporaryFolder() })).toMatchObject({
      code: 0,
      stderr: '',
    });
    const course = json(folder, 'dist/json/course.json');
    expect(course).toMatchObject({ id: 'nets', title: 'Networks', lang: 'de', passMark: 80 });
    expect(course.lessons.map(({ title }: { title: string }) => title)).toEqual(['Names', 'Ports']);
    expect(artifacts(join(folder, 'dist'))).toEqual([
      'html',
      'json',
      'nets-scorm12.zip',
      'nets-scorm2004-3.zip',
      'nets-scorm2004.zip',
    ]);
  });

  test('a Markdown file is a course of one lesson, called as the lesson is', async () => {
    const folder = folderWith({ 'ports.md': '# Ports\n\nJust text.\n', 'other.md': brokenLesson('Other') });
    expect((await hornbook('build ports.md', { cwd: folder })).code).toBe(0);
    expect(json(folder, 'dist/json/course.json')).toMatchObject({
      id: 'ports',
      title: 'Ports',
      completion: 'viewed',
    });
  });
});

describe('errors', () => {
  test('exit 1, write nothing, and leave what was there as it was', async () => {
    const folder = folderWith({ 'ports.md': quizLesson('Ports') });
    expect((await hornbook('build', { cwd: folder })).code).toBe(0);
    const before = filesIn(join(folder, 'dist'));
    writeFileSync(join(folder, 'ports.md'), brokenLesson('Ports'));
    const { code, stderr, stdout } = await hornbook('build', { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('1 error: nothing was written.');
    expect(filesIn(join(folder, 'dist'))).toEqual(before);
  });

  test('in one course keep the others from being written, too', async () => {
    const folder = folderWith({ 'a/one.md': quizLesson('One'), 'b/two.md': brokenLesson('Two') });
    expect((await hornbook('build a b --out out', { cwd: folder })).code).toBe(1);
    expect(filesIn(folder).size).toBe(2);
  });
});

describe('what is outside the course stays outside', () => {
  const secret = 'TOP-SECRET-7319';
  test.each(['../secret.svg', '%2e%2e/secret.svg', '/../secret.svg', '..%2fsecret.svg', '..\\secret.svg'])(
    '%s',
    async (url) => {
      const parent = folderWith({
        'course/a.md': `# A\n\n![A plan](${url})\n`,
        'secret.svg': `<svg><title>${secret}</title></svg>`,
      });
      await hornbook('build --out out', { cwd: join(parent, 'course') });
      for (const [path, bytes] of filesIn(join(parent, 'course'))) {
        expect(bytes.includes(secret), path).toBe(false);
      }
    },
  );
});

describe('and is named as something that an author must look at, while the rest is built', () => {
  const secret = 'TOP-SECRET-7319';
  const lesson = `# A

![A plan](../secret.svg) ![A plan](/../secret.svg) ![A plan](linked.svg) [A file](../secret.pdf)

![A film](talk.mp4){: data-captions="../secret.vtt"}

{: src="../secret.txt"}
\`\`\`text
\`\`\`

{: src="linked.txt"}
\`\`\`text
\`\`\`
`;

  test('pictures, captions, downloads and included text, by name or by a symbolic link', async () => {
    const parent = folderWith({
      'course/a.md': lesson,
      'course/talk.mp4': Buffer.from('000000186674797069736f6d0000020069736f6d6d703431', 'hex'),
      'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><title>${secret}</title></svg>`,
      'secret.pdf': `%PDF-1.4 ${secret}`,
      'secret.vtt': `WEBVTT ${secret}`,
      'secret.txt': secret,
    });
    for (const name of ['svg', 'txt']) {
      symlinkSync(`../secret.${name}`, join(parent, `course/linked.${name}`));
    }
    const cwd = join(parent, 'course');
    const { code, stderr } = await hornbook('build --format html --format scorm12 --out out', { cwd });
    expect(code).toBe(0);
    const rules = [...stderr.matchAll(/^a\.md:(\d+):\d+ (\w+ \S+)$/gm)].map(
      ([, line, rule]) => `${line} ${rule}`,
    );
    expect(rules).toEqual([
      ...Array(4).fill('3 warning asset-outside-course'),
      '5 warning asset-outside-course',
      '7 warning include-outside-course',
      '11 warning include-outside-course',
    ]);
    for (const [path, bytes] of filesIn(join(cwd, 'out'))) {
      expect(bytes.includes(secret), path).toBe(false);
    }
    for (const [path, bytes] of Object.entries(
      unzipSync(readFileSync(join(cwd, 'out/course-scorm12.zip'))),
    )) {
      expect(Buffer.from(bytes).includes(secret), path).toBe(false);
    }
  });
});

test('formats that were not asked for stay as they were', async () => {
  const folder = folderWith({ 'ports.md': quizLesson('Ports') });
  await hornbook('build ports.md', { cwd: folder });
  const before = filesIn(join(folder, 'dist'));
  writeFileSync(join(folder, 'ports.md'), quizLesson('Harbors'));
  expect((await hornbook('build ports.md --format json', { cwd: folder })).code).toBe(0);
  const after = filesIn(join(folder, 'dist'));
  const changed = [...before.keys()].filter((path) => !after.get(path)?.equals(before.get(path) as Buffer));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((path) => !path.startsWith('json/'))).toEqual([]);
});

test('files of a lesson that is gone go from the folders', async () => {
  const folder = folderWith({ 'a.md': '# A\n', 'b.md': '# B\n' });
  await hornbook('build --format html', { cwd: folder });
  writeFileSync(join(folder, 'course.yaml'), 'lessons: [a.md]\n');
  await hornbook('build --format html', { cwd: folder });
  expect([...filesIn(join(folder, 'dist/html')).keys()].filter((path) => /^[ab]\.html$/.test(path))).toEqual([
    'a.html',
  ]);
});
