import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
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

  test('several are courses of their own, each in its folder of the output', async () => {
    const folder = folderWith({ 'a/one.md': quizLesson('One'), 'b/two.md': quizLesson('Two') });
    expect((await hornbook('build a b --out out --format json', { cwd: folder })).code).toBe(0);
    expect([...filesIn(join(folder, 'out')).keys()]).toEqual(
      expect.arrayContaining(['a/json/course.json', 'b/json/course.json']),
    );
  });

  test('several without --out go to dist in their own folders', async () => {
    const folder = folderWith({ 'a/one.md': quizLesson('One'), 'b/two.md': quizLesson('Two') });
    expect((await hornbook('build a b --format json', { cwd: folder })).code).toBe(0);
    expect(artifacts(join(folder, 'a/dist'))).toEqual(['json']);
    expect(artifacts(join(folder, 'b/dist'))).toEqual(['json']);
  });
});

describe('lessons in course.yaml', () => {
  const files = {
    'a.md': '# A\n',
    'part/c.md': '# C\n',
    'part/b.md': '# B\n',
    'part/README.md': '# For authors\n',
    'node_modules/x/d.md': '# D\n',
  };
  const lessonsOf = async (settings: string) => {
    const folder = folderWith({ ...files, 'course.yaml': `title: T\nlessons: ${settings}\n` });
    const { code, stderr } = await hornbook('build --format json -q', { cwd: folder });
    const course = code === 0 ? json(folder, 'dist/json/course.json') : { lessons: [] };
    return { code, stderr, ids: course.lessons.map(({ id }: { id: string }) => id) };
  };

  test.each([
    ['"**/*.md"', ['a', 'b', 'c']],
    ['part/*.md', ['b', 'c']],
    ['[part/c.md, "**/*.md"]', ['c', 'a', 'b']],
    ['[./part/b.md]', ['b']],
  ])('%s', async (settings, ids) => {
    expect(await lessonsOf(settings)).toMatchObject({ code: 0, ids });
  });

  test.each([
    ['[a.md, d.md]', /^course\.yaml:2:17 error lesson-missing$/m],
    ['[../a.md]', /^course\.yaml:2:11 error path-outside-course$/m],
    ['[/etc/passwd]', /^course\.yaml:2:11 error path-outside-course$/m],
    ['"../*.md"', /^course\.yaml:2:10 error path-outside-course$/m],
    ['"*.txt"', /^course\.yaml:2:10 error lesson-pattern-without-files$/m],
    ['[a.md, ./a.md]', /^course\.yaml:2:17 warning lesson-listed-twice$/m],
    ['[part]', /^part error file-unreadable$/m],
  ])('%s is diagnosed', async (settings, heading) => {
    expect((await lessonsOf(settings)).stderr).toMatch(heading);
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

  test.each([
    [
      'an empty folder',
      { 'README.md': '# For authors\n' },
      /^error course-without-lessons$|^\S+ error course-without-lessons$/m,
    ],
    [
      'bytes that are no UTF-8',
      { 'a.md': Buffer.from('# Caf\xe9\n', 'latin1') },
      /^a\.md:1:1 error source-not-utf8$/m,
    ],
    [
      'broken YAML',
      { 'course.yaml': 'title: "T\n', 'a.md': '# A\n' },
      /^course\.yaml:\d+:\d+ error yaml-broken$/m,
    ],
    [
      'no such asset folder',
      { 'course.yaml': 'assets: img\n', 'a.md': '# A\n' },
      /^course\.yaml:1:9 error asset-root-missing$/m,
    ],
    [
      'an asset folder elsewhere',
      { 'course.yaml': 'assets: ..\n', 'a.md': '# A\n' },
      /^course\.yaml:1:9 error path-outside-course$/m,
    ],
    [
      'the other extension',
      { 'course.yml': 'id: x\n', 'a.md': '# A\n' },
      /^course\.yml warning course-settings-not-read$/m,
    ],
  ])('%s', async (_, files, heading) => {
    expect((await hornbook('build', { cwd: folderWith(files) })).stderr).toMatch(heading);
  });
});

describe('what lies outside of the course stays outside', () => {
  const secret = 'TOP-SECRET-7319';
  const outside = folderWith({
    'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret}</title></svg>`,
    'secret.md': `# ${secret}\n`,
  });

  test('a link to a picture', async () => {
    const folder = folderWith({ 'a.md': '# A\n\n![A plan](plan.svg)\n' });
    symlinkSync(join(outside, 'secret.svg'), join(folder, 'plan.svg'));
    const { code, stderr } = await hornbook('build --out out', { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.md:3:1 error asset-outside-course$/m);
  });

  test('a link to a folder of lessons, and to a lesson', async () => {
    const folder = folderWith({ 'a.md': '# A\n', 'course.yaml': 'lessons: [a.md, part/secret.md]\n' });
    symlinkSync(outside, join(folder, 'part'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'b.md'));
    const { code, stderr } = await hornbook('build', { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^part\/secret\.md error path-outside-course$/m);
    writeFileSync(join(folder, 'course.yaml'), '');
    expect((await hornbook('build', { cwd: folder })).stderr).toMatch(/^b\.md error path-outside-course$/m);
  });

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

test('formats that were not asked for stay as they were', async () => {
  const folder = folderWith({ 'ports.md': quizLesson('Ports') });
  await hornbook('build ports.md', { cwd: folder });
  const before = filesIn(join(folder, 'dist'));
  writeFileSync(join(folder, 'ports.md'), quizLesson('Harbours'));
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
