import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { command } from './support/command.js';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

describe('a new course', () => {
  test('builds without a word, has questions and a picture, and the commands that it names work', async () => {
    const cwd = temporaryFolder();
    const made = await hornbook('new docker-basics', { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('hornbook build docker-basics');
    for (const path of filesIn(join(cwd, 'docker-basics')).keys()) expect(made.stdout).toContain(path);

    const built = await hornbook('build docker-basics --strict -q', { cwd });
    expect(built).toEqual({ code: 0, stderr: '', stdout: '' });
    expect(await hornbook('check docker-basics --strict -q', { cwd })).toEqual(built);

    const json = (path: string) =>
      JSON.parse(readFileSync(join(cwd, 'docker-basics/dist/json', path), 'utf8'));
    const course = json('course.json');
    expect(course).toMatchObject({ id: 'docker-basics', title: 'Docker basics' });
    const [first, second, ...others] = course.lessons.map(({ path }: { path: string }) => json(path));
    expect(others).toEqual([]);
    expect(first.assets).toHaveLength(1);
    for (const { blocks } of [first, second]) {
      expect(blocks.map(({ type }: { type: string }) => type)).toContain('question');
    }
  });

  test('is made of plain files; what a build writes is not kept in a repository', async () => {
    const cwd = temporaryFolder();
    await hornbook('new tea', { cwd });
    expect([...filesIn(join(cwd, 'tea')).keys()].sort()).toEqual(
      [
        '.gitignore',
        '01-first-steps.md',
        '02-questions.md',
        'README.md',
        'course.yaml',
        'images/flow.svg',
      ].sort(),
    );
    expect(readFileSync(join(cwd, 'tea/.gitignore'), 'utf8')).toMatch(/^dist\/$/m);
    for (const [, bytes] of filesIn(join(cwd, 'tea'))) expect(bytes.toString()).not.toContain('{{');
  });

  test.each([
    'con',
    'LPT1',
    '2024',
    'true',
    'first-steps',
    'order-of-lessons',
    'Größe: "zwei" #1',
    'کتاب',
    '- [x] a',
    "it's",
    '___',
    'a\nb',
    'x'.repeat(200),
  ])('whatever the folder is called: %j', async (name) => {
    const cwd = temporaryFolder();
    expect((await hornbook(['new', '--', name], { cwd })).code).toBe(0);
    const built = await hornbook(['build', '--strict', '-q', '--format', 'scorm12', '--', name], { cwd });
    expect(built).toEqual({ code: 0, stderr: '', stdout: '' });
  });

  test('goes into a folder that is empty, or holds a repository and nothing else', async () => {
    const cwd = folderWith({ '.git/HEAD': 'ref: refs/heads/main\n' });
    mkdirSync(join(cwd, 'empty'));
    expect((await hornbook('new empty', { cwd })).code).toBe(0);
    rmSync(join(cwd, 'empty'), { recursive: true });
    expect(await hornbook('new .', { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/hornbook build$/m),
    });
  });

  test('says nothing when asked to be quiet', async () => {
    expect(await hornbook('new tea -q', { cwd: temporaryFolder() })).toEqual({
      code: 0,
      stderr: '',
      stdout: '',
    });
  });
});

describe('what is there already is left alone', () => {
  test.each([
    ['a folder that holds a file', { 'tea/notes.txt': 'mine' }, 2],
    ['a folder that holds a hidden file', { 'tea/.env': 'mine' }, 2],
    ['a file', { tea: 'mine' }, 2],
    ['a file where a folder should be', { 'tea/.git/x': '' }, 74],
  ])('%s', async (name, files, code) => {
    const cwd = folderWith(files as Record<string, string>);
    const before = filesIn(cwd);
    const target = name === 'a file where a folder should be' ? 'new tea/.git/x/y' : 'new tea';
    const ended = await hornbook(target, { cwd });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain('tea');
    expect(filesIn(cwd)).toEqual(before);
  });
});

describe('the schema for editors', () => {
  const own = fileURLToPath(new URL('..', import.meta.url));

  test('is named where the command is installed for the project, and is there', async () => {
    const project = temporaryFolder();
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(own, join(project, 'node_modules/hornbook'));
    await hornbook('new courses/tea', { cwd: project });
    const settings = join(project, 'courses/tea/course.yaml');
    const [, path = ''] =
      /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(settings, 'utf8')) ?? [];
    expect(path).toMatch(/^\.\.?\//);
    expect(existsSync(join(dirname(settings), path))).toBe(true);
  });

  test('is not named elsewhere: an editor would complain', async () => {
    const cwd = temporaryFolder();
    await hornbook('new tea', { cwd });
    expect(readFileSync(join(cwd, 'tea/course.yaml'), 'utf8')).not.toContain('$schema');
  });
});

test('the built command has the template with it', async () => {
  const cwd = temporaryFolder();
  expect((await command('new tea', { cwd })).code).toBe(0);
  expect(readdirSync(join(cwd, 'tea'))).toContain('course.yaml');
  expect((await command('build tea --strict --format html', { cwd })).code).toBe(0);
});
