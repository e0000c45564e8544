import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { run } from '../src/index.js';
import { bin } from './support/command.js';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const wrong = '# Ports\n\n{: .wide data-step=1}\nText ![A plan](plan.svg)\n';

describe('a lesson from standard input', () => {
  test('is checked as if it were a file of the current folder', async () => {
    const { code, stdout } = await hornbook('check - --format json', {
      cwd: temporaryFolder(),
      stdin: wrong,
    });
    const { problems } = JSON.parse(stdout);
    expect(problems.map(({ file, line, ruleId }: never) => [file, line, ruleId])).toEqual([
      ['stdin.md', 3, 'attribute-list-unquoted-value'],
      ['stdin.md', 4, 'asset-missing'],
    ]);
    expect(code).toBe(0);
  });

  test('finds its pictures beside the file that it stands for, which is not read', async () => {
    const cwd = folderWith({ 'lessons/plan.svg': picture, 'lessons/ports.md': 'not this\n' });
    const line = 'check - --format json --stdin-filename lessons/ports.md';
    const { problems } = JSON.parse((await hornbook(line, { cwd, stdin: wrong })).stdout);
    expect(problems.map(({ file, ruleId }: never) => [file, ruleId])).toEqual([
      ['lessons/ports.md', 'attribute-list-unquoted-value'],
    ]);
  });

  test('is built as the file would be', async () => {
    const lesson = quizLesson('Ports');
    const [file, piped] = [folderWith({ 'ports.md': lesson }), temporaryFolder()];
    await hornbook('build ports.md', { cwd: file });
    await hornbook('build - --stdin-filename ports.md', { cwd: piped, stdin: lesson });
    expect(filesIn(join(piped, 'dist'))).toEqual(filesIn(join(file, 'dist')));
    expect(readdirSync(piped)).toEqual(['dist']);
  });

  test('is read anew in every run', async () => {
    const cwd = folderWith({ 'node_modules/x': '' });
    const setting = { cwd, now: Date.now };
    expect((await hornbook('check -', { ...setting, stdin: wrong })).stdout).toMatch(/^2 warnings$/m);
    expect((await hornbook('check -', { ...setting, stdin: quizLesson('Ports') })).stdout).toMatch(
      /^No problems/m,
    );
  });

  test('is written, fixed, to standard output, and the report to standard error', async () => {
    const stdin = `\ufeff${wrong.replaceAll('\n', '\r\n')}`;
    const { code, stderr, stdout } = await hornbook('check - --fix', { cwd: temporaryFolder(), stdin });
    expect(stdout).toBe(stdin.replace('data-step=1', 'data-step="1"'));
    expect(stderr).toMatch(/^Fixed 1 problem in 1 file\.$/m);
    expect(stderr).toMatch(/^stdin\.md:4:\d+ warning asset-missing$/m);
    expect(code).toBe(0);
  });

  test('without anything to fix, it is written as it is', async () => {
    const stdin = quizLesson('Ports').replace('{: .quiz}', '{: .quiz #ports}');
    const { stdout } = await hornbook('check - --fix', { cwd: temporaryFolder(), stdin });
    const again = await hornbook('check - --fix', { cwd: temporaryFolder(), stdin: stdout });
    expect(again.stdout).toBe(stdout);
  });

  test.each([
    ['no UTF-8', Buffer.from([...Buffer.from('# Ports\n\n{: data-a=1}\np\n'), 0xff]), 'source-not-utf8'],
    ['too large', Buffer.alloc(16_000_001, 'a'), 'file-unreadable'],
  ])('that is %s is an error, and is never written in part', async (_, stdin, ruleId) => {
    const cwd = temporaryFolder();
    const { code, stderr, stdout } = await hornbook('check - --fix --format json', { cwd, stdin });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(ruleId);
  });

  test('that is empty is checked, but not built: the program before it has failed', async () => {
    const setting = { cwd: temporaryFolder(), stdin: '' };
    expect((await hornbook('check -', setting)).stdout).toContain('lesson-without-title');
    expect((await hornbook('build -', setting)).code).toBe(2);
    expect(readdirSync(setting.cwd)).toEqual([]);
  });

  test('is not waited for where a person would have to type it', async () => {
    const heard: string[] = [];
    const sink = { write: (text: string) => heard.push(text) };
    const stdin = { isTTY: true, read: () => Promise.reject(new Error('it was read')) };
    const io = { cwd: temporaryFolder(), env: {}, stdin, stdout: sink, stderr: sink };
    expect(await run(['check', '-'], io)).toBe(2);
    expect(heard.join('')).toContain('hornbook check - < lesson.md');
  });

  test('needs a folder to be in', async () => {
    const line = 'check - --stdin-filename nowhere/ports.md';
    const { code } = await hornbook(line, { cwd: temporaryFolder(), stdin: wrong });
    expect(code).toBe(2);
  });
});

test.each(['check', 'outline'])('the process reads its own: hornbook %s -', (name) => {
  const input = quizLesson('Ports').repeat(2000);
  const { status, stdout } = spawnSync(process.execPath, [bin, name, '-', '--format', 'json', '--no-cache'], {
    cwd: temporaryFolder(),
    input,
    encoding: 'utf8',
  });
  const { problems } = JSON.parse(stdout);
  expect(problems[0]).toMatchObject({ file: 'stdin.md' });
  expect(status).toBe(1);
});

test('a file is fixed in its place as before', async () => {
  const cwd = folderWith({ 'ports.md': wrong });
  const { stdout } = await hornbook('check ports.md --fix', { cwd });
  expect(stdout).toMatch(/^Fixed 1 problem/m);
  expect(readFileSync(join(cwd, 'ports.md'), 'utf8')).toContain('data-step="1"');
});
