import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { caseFolders, expectFile, temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/files.js';
import { hornbook } from '../support/hornbook.js';
import { quizLesson } from '../support/quiz.js';

/** A case is a folder: the course `input/`, and `fixed/`, as it is after `check --fix`. */
describe('what is fixed', () => {
  test.each(caseFolders(new URL('cases/', import.meta.url)))('$name', async ({ path }) => {
    const cwd = temporaryFolder();
    cpSync(join(path, 'input'), cwd, { recursive: true });
    await hornbook('check --fix', { cwd });
    mkdirSync(join(path, 'fixed'), { recursive: true });
    expect(readdirSync(cwd)).toEqual(readdirSync(join(path, 'input')));
    for (const name of readdirSync(cwd)) {
      expectFile(join(path, 'fixed'), name, readFileSync(join(cwd, name), 'utf8'));
    }
  });
});

describe('a file that is fixed', () => {
  const lesson = `${quizLesson('Ports')}\n{: data-step=1}\nText\n`;
  const fixed = lesson.replace('data-step=1', 'data-step="1"');

  test('keeps its mode', async () => {
    const cwd = folderWith({ 'lesson.md': lesson });
    chmodSync(join(cwd, 'lesson.md'), 0o640);
    await hornbook('check --fix', { cwd });
    expect(readFileSync(join(cwd, 'lesson.md'), 'utf8')).toBe(fixed);
    expect(statSync(join(cwd, 'lesson.md')).mode & 0o777).toBe(0o640);
  });

  test('may be named by a link, which stays one', async () => {
    const cwd = folderWith({ 'course.yaml': 'lessons: lesson.md\n', 'texts/ports.md': lesson });
    symlinkSync('texts/ports.md', join(cwd, 'lesson.md'));
    await hornbook('check --fix', { cwd });
    expect(lstatSync(join(cwd, 'lesson.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'texts/ports.md'), 'utf8')).toBe(fixed);
  });

  test('keeps what else is wrong with it', async () => {
    const cwd = folderWith({ 'lesson.md': `A\u0001b\u202e\0\r\n${lesson}` });
    await hornbook('check --fix', { cwd });
    expect(readFileSync(join(cwd, 'lesson.md'), 'utf8')).toBe(`A\u0001b\u202e\0\r\n${fixed}`);
  });

  test('is not touched where there is nothing to fix, or where it is no UTF-8', async () => {
    const broken = Buffer.concat([Buffer.from(lesson), Buffer.from([0xff])]);
    const cwd = folderWith({ 'good.md': fixed, 'broken.md': broken });
    const before = ['good.md', 'broken.md'].map((name) => statSync(join(cwd, name)).ino);
    await hornbook('check --fix', { cwd });
    expect(readFileSync(join(cwd, 'broken.md'))).toEqual(broken);
    expect(['good.md', 'broken.md'].map((name) => statSync(join(cwd, name)).ino)).toEqual(before);
  });

  test('is the only one that changes: the course next to it is not asked for', async () => {
    const cwd = folderWith({ 'course.yaml': 'titel: Ports\n', 'lesson.md': lesson, 'other.md': lesson });
    await hornbook('check lesson.md --fix', { cwd });
    expect(readFileSync(join(cwd, 'course.yaml'), 'utf8')).toBe('titel: Ports\n');
    expect(readFileSync(join(cwd, 'other.md'), 'utf8')).toBe(lesson);
    expect(readFileSync(join(cwd, 'lesson.md'), 'utf8')).toBe(fixed);
  });
});

describe('what is said', () => {
  const files = { 'lesson.md': `${quizLesson('Ports')}\n{: data-step=1}\n![A plan](plan.svg)\n` };

  test('how much was fixed, and what is left; the exit code is that of what is left', async () => {
    const cwd = folderWith(files);
    const { code, stderr, stdout } = await hornbook('check --fix --strict', { cwd });
    expect(code).toBe(1);
    expect(stderr.match(/^Checking/gm)).toHaveLength(1);
    expect(stdout).toContain('Fixed 1 problem in 1 file.\n1 warning, and none is allowed\n');
    expect(stdout).not.toContain('attribute-list-unquoted-value');
    expect(stdout).not.toContain('--fix');
  });

  test('that there is something to fix', async () => {
    const { stdout } = await hornbook('check', { cwd: folderWith(files) });
    expect(stdout).toMatch(/^`hornbook check --fix` fixes 1 of them\.$/m);
  });

  test('the same number before and after, hidden problems included', async () => {
    const quiz =
      '# A\n\n{: .quiz points=2}\nWhich?\n\n- (x) a\n- ( ) b\n\n{: .quiz #ports points="2"}\nWhich?\n\n- (x) a\n- ( ) b\n';
    const cwd = folderWith({ 'lesson.md': quiz });
    const before = (await hornbook('check', { cwd })).stdout;
    expect(before).toMatch(/^`hornbook check --fix` fixes it and 1 hidden problem\.$/m);
    expect((await hornbook('check --fix', { cwd })).stdout).toContain('Fixed 2 problems in 1 file.\n');
  });

  test('to programs: how many fixes were written', async () => {
    const cwd = folderWith(files);
    const report = async (line: string) => JSON.parse((await hornbook(line, { cwd })).stdout);
    expect(await report('check --format json')).toMatchObject({ fixed: 0, counts: { warning: 2 } });
    expect(await report('check --fix --format json')).toMatchObject({ fixed: 1, counts: { warning: 1 } });
  });
});

test('a build writes no fixes', async () => {
  const lesson = `${quizLesson('Ports')}\n{: data-step=1}\nText\n`;
  const cwd = folderWith({ 'lesson.md': lesson });
  await hornbook('build --format json', { cwd });
  expect(readFileSync(join(cwd, 'lesson.md'), 'utf8')).toBe(lesson);
  expect((await hornbook('build --fix', { cwd })).code).toBe(2);
});
