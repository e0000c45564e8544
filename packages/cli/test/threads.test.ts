import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { command, type Ended } from './support/command.js';
import { type Files, filesIn, folderWith } from './support/files.js';
import { quizLesson } from './support/quiz.js';
import { isUpToDate, watching } from './support/watching.js';

const dieInThread = fileURLToPath(new URL('support/die-in-thread.cjs', import.meta.url));

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';
const neighbors = ['a', 'b', 'y', 'z'];

/** Each neighbor has a problem of its own, so that one can see that it was read. */
const course: Files = {
  'course.yaml': 'limits: { seconds: 3 }\n',
  ...Object.fromEntries(
    neighbors.map((name) => [`${name}.md`, `${quizLesson(name.toUpperCase())}\n![](plan.svg)\n`]),
  ),
  'm.md': '# Fatal\n\n![A drawing](fatal.svg)\n',
  'fatal.svg': drawing,
  'plan.svg': drawing,
};

/** Runs a command whose threads come to such an end. */
const run = (line: string, end: string, cwd: string, env = {}): Promise<Ended> =>
  command(line, {
    cwd,
    env: { HORNBOOK_TEST_END: end, ...env },
    node: ['--require', dieInThread],
  });

/** The problems that were told: `a.md:1:1 error …`. */
const problems = ({ stderr, stdout }: Ended): string[] =>
  `${stdout}${stderr}`.split('\n').filter((line) => /^\w+\.md:\d+:\d+ /.test(line));

describe.concurrent.each(['build', 'check'])('in a %s, a lesson whose thread', (name) => {
  test.each(['never ends', 'takes all memory'])('%s is a problem among others', async (end) => {
    const folder = folderWith(course);
    const ended = await run(`${name} -q --jobs 2`, end, folder);
    expect(ended).toMatchObject({ code: 1, signal: null });
    expect(problems(ended)).toEqual([
      'a.md:11:1 warning image-without-alt',
      'b.md:11:1 warning image-without-alt',
      'm.md:3:1 error lesson-too-slow',
      'y.md:11:1 warning image-without-alt',
      'z.md:11:1 warning image-without-alt',
    ]);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test.each(['ends by itself', 'ends by itself at its start', 'fails at its start'])(
    '%s ends the command with a message',
    async (end) => {
      const folder = folderWith(course);
      const { code, signal, stderr } = await run(`${name} -q --jobs 2`, end, folder);
      expect({ code, signal, stderr }).toEqual({
        code: 70,
        signal: null,
        stderr: expect.stringMatching(/^hornbook: internal error: /),
      });
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    },
  );

  test('has not even the memory to start ends the command with a message', async () => {
    const folder = folderWith(course);
    const ended = await run(`${name} -q --jobs 2`, 'never ends', folder, { HORNBOOK_TEST_MEMORY: '1' });
    // It may have been given its lesson already.
    expect([1, 70]).toContain(ended.code);
    expect(`${ended.stdout}${ended.stderr}`).toMatch(/lesson-too-slow|^hornbook: internal error: /);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

test.concurrent.each(['build', 'check', 'build --watch'])(
  'a %s whose thread is at work when it is asked to end does so at once',
  async (line) => {
    const { 'fatal.svg': picture, 'm.md': lesson } = course;
    // No other lesson, after which it would end anyway.
    const folder = folderWith({
      'course.yaml': 'limits: { seconds: 3000 }\n',
      'm.md': `${lesson}`,
      'fatal.svg': `${picture}`,
    });
    const temporary = temporaryFolder();
    const end = 'is at work when the process is asked to end';
    const ended = await run(`${line} -q --no-cache --jobs 2`, end, folder, { TMPDIR: temporary });
    expect(ended).toEqual({ code: null, signal: 'SIGTERM', stdout: '', stderr: '' });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  },
);

test('a build whose thread takes the process with it leaves what was there, and the next build tidies up', async () => {
  const folder = folderWith({ ...course, 'm.md': '# Harmless\n' });
  const dist = join(folder, 'dist');
  const env = { TMPDIR: temporaryFolder(), XDG_CACHE_HOME: temporaryFolder() };
  expect((await command('build -q', { cwd: folder, env })).code).toBe(0);
  const before = filesIn(dist);
  folderWith({ 'm.md': `${course['m.md']}` }, folder);
  const ended = await run('build -q --jobs 2', 'takes the process with it', folder, env);
  expect(ended).toMatchObject({ code: null, signal: 'SIGSEGV' });
  expect(filesIn(dist)).toEqual(before);
  expect((await command('build -q', { cwd: folder, env })).code).toBe(0);
  expect((await command('build -q --no-cache --out again', { cwd: folder, env })).code).toBe(0);
  expect(filesIn(dist)).toEqual(filesIn(join(folder, 'again')));
  expect(filesIn(env.TMPDIR).size).toBe(0);
});

test.each(['ends by itself at its start', 'fails at its start'])(
  'watching goes on when a thread that %s has failed a round',
  async (end) => {
    const folder = folderWith(course);
    const watched = watching(folder, 'build --watch --format json', {
      env: { HORNBOOK_TEST_END: end },
      node: ['--require', dieInThread],
    });
    await watched.until((printed) => printed.includes('internal error'));
    rmSync(join(folder, 'fatal.svg'));
    writeFileSync(join(folder, 'm.md'), '# Harmless\n');
    await watched.until(() => existsSync(join(folder, 'dist')) && isUpToDate(folder, 'json'));
    expect(await watched.end()).toBe('SIGINT');
  },
);
