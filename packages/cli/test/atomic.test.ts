import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { bin, command } from './support/command.js';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';
import { contents, isWhole } from './support/whole.js';

const dieAt = fileURLToPath(new URL('support/die-at.cjs', import.meta.url));
const names = ['t-scorm12.zip', 'html'];
const options = '--format scorm12,html -q --out';

/** A course, built: what its artifacts hold. */
async function course(title: string): Promise<{ folder: string; out: string }> {
  const settings = 'id: t\nhtml: {singleFile: false}\n';
  const folder = folderWith({ 'course.yaml': settings, 'lesson.md': quizLesson(title) });
  const out = join(folder, 'dist');
  expect((await hornbook(`build ${options} ${out}`, { cwd: folder })).code).toBe(0);
  return { folder, out };
}

// What tries every moment waits for processes, so these tests run beside one another.
const before = await course('Before');
const after = await course('After');
const isOld = (out: string, name: string) => contents(out, name) === contents(before.out, name);
const isNew = (out: string, name: string) => contents(out, name) === contents(after.out, name);

describe('a build that is killed', () => {
  test.concurrent('at any moment leaves each artifact whole, the old or the new one, and the next build tidies up', async () => {
    const out = temporaryFolder();
    let killed = 0;
    for (let moment = 1; ; moment++) {
      rmSync(out, { recursive: true, force: true });
      cpSync(before.out, out, { recursive: true });
      const env = { HORNBOOK_TEST_DIE_IN: out, HORNBOOK_TEST_DIE_AT: String(moment) };
      const { code, signal } = await command(`build ${options} ${out}`, {
        cwd: after.folder,
        env,
        node: ['--require', dieAt],
      });
      if (signal !== 'SIGKILL') {
        expect(code).toBe(0);
        break;
      }
      killed++;
      for (const name of names)
        expect(isWhole(out, name, [before.out, after.out]), `${name}, killed at ${moment}`).toBe(true);
      expect((await hornbook(`build --format json -q --out ${out}`, { cwd: after.folder })).code).toBe(0);
      expect(readdirSync(out).sort()).toEqual(['html', 'json', 't-scorm12.zip']);
      for (const name of names) expect(isOld(out, name) || isNew(out, name), `${name}, ${moment}`).toBe(true);
    }
    for (const name of names) expect(isNew(out, name)).toBe(true);
    // Each file, the stage and both ways of moving into place.
    expect(killed).toBeGreaterThan(8);
  });
});

test.concurrent('a build that is told to end at any moment leaves nothing behind, and every artifact whole', async () => {
  const out = temporaryFolder();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let told = 0;
  for (let moment = 1; ; moment++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(before.out, out, { recursive: true });
    const wanted = signals[moment % signals.length] ?? '';
    const env = {
      HORNBOOK_TEST_DIE_IN: out,
      HORNBOOK_TEST_DIE_AT: String(moment),
      HORNBOOK_TEST_SIGNAL: wanted,
    };
    const { code, signal, stderr } = await command(`build ${options} ${out}`, {
      cwd: after.folder,
      env,
      node: ['--require', dieAt],
    });
    if (signal === null) {
      expect(code).toBe(0);
      break;
    }
    told++;
    expect({ signal, stderr }).toEqual({ signal: wanted, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(['html', 't-scorm12.zip']);
    for (const name of names) expect(isOld(out, name) || isNew(out, name), `${name}, ${moment}`).toBe(true);
  }
  expect(told).toBeGreaterThan(8);
});

test.concurrent('a build whose disk refuses at any moment says so, and leaves each artifact whole', async () => {
  const out = temporaryFolder();
  let refused = 0;
  let leftovers = 0;
  for (let moment = 1; ; moment++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(before.out, out, { recursive: true });
    const env = {
      HORNBOOK_TEST_DIE_IN: out,
      HORNBOOK_TEST_DIE_AT: String(moment),
      HORNBOOK_TEST_SIGNAL: 'ENOSPC',
    };
    const { code, stderr } = await command(`build ${options} ${out}`, {
      cwd: after.folder,
      env,
      node: ['--require', dieAt],
    });
    if (code === 0) break;
    refused++;
    expect({ code, stderr }).toEqual({
      code: 74,
      stderr: expect.stringMatching(/^hornbook: cannot write.+\n$/),
    });
    for (const name of names) expect(isOld(out, name) || isNew(out, name), `${name}, ${moment}`).toBe(true);
    leftovers += readdirSync(out).length - names.length;
  }
  expect(refused).toBeGreaterThan(8);
  // Where the stage itself can't be removed.
  expect(leftovers).toBe(1);
});

test.concurrent('a build whose cache can be written to no more, or that dies on it, harms nothing', async () => {
  const [out, cache] = [temporaryFolder(), temporaryFolder()];
  let refused = 0;
  for (const wanted of ['ENOSPC', 'SIGKILL']) {
    for (let moment = 1; moment <= 6; moment++) {
      rmSync(join(cache, 'hornbook'), { recursive: true, force: true });
      const env = {
        XDG_CACHE_HOME: cache,
        HORNBOOK_TEST_DIE_IN: cache,
        HORNBOOK_TEST_DIE_AT: String(moment),
        HORNBOOK_TEST_SIGNAL: wanted,
      };
      const setting = { cwd: after.folder, env, node: ['--require', dieAt] };
      const { signal } = await command(`build ${options} ${out}`, setting);
      if (signal) refused++;
      const again = await command(`build ${options} ${out}`, {
        cwd: after.folder,
        env: { XDG_CACHE_HOME: cache },
      });
      expect(again.code).toBe(0);
      for (const name of names) expect(isNew(out, name), `${name}, ${wanted} at ${moment}`).toBe(true);
    }
  }
  expect(refused).toBeGreaterThan(3);
});

test.each(['build', 'check'])(
  'a %s that is told to end while lessons are compiled leaves nothing behind',
  async (name) => {
    const temporary = temporaryFolder();
    const folder = folderWith(
      Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`l${n}.md`, quizLesson(`Lesson ${n}`)])),
    );
    const env = {
      TMPDIR: temporary,
      HORNBOOK_TEST_DIE_IN: temporary,
      HORNBOOK_TEST_DIE_AT: '6',
      HORNBOOK_TEST_SIGNAL: 'SIGINT',
    };
    const ended = await command(`${name} -q --no-cache`, { cwd: folder, env, node: ['--require', dieAt] });
    expect(ended).toMatchObject({ signal: 'SIGINT', stdout: '', stderr: '' });
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder)).not.toContain('dist');
  },
);

test('a first build that is told to end takes its folder away again', async () => {
  const out = join(temporaryFolder(), 'a/b');
  const env = {
    HORNBOOK_TEST_DIE_IN: join(out, '..'),
    HORNBOOK_TEST_DIE_AT: '5',
    HORNBOOK_TEST_SIGNAL: 'SIGTERM',
  };
  const setting = { cwd: after.folder, env, node: ['--require', dieAt] };
  expect((await command(`build ${options} ${out}`, setting)).signal).toBe('SIGTERM');
  expect(existsSync(join(out, '..'))).toBe(false);
});

test.concurrent('a course that is moved away while it is built is not made again', async () => {
  let moved = 0;
  for (let moment = 1; ; moment++) {
    const around = temporaryFolder();
    const folder = join(around, 'course');
    cpSync(after.folder, folder, { recursive: true });
    rmSync(join(folder, 'dist'), { recursive: true });
    const env = {
      HORNBOOK_TEST_DIE_IN: around,
      HORNBOOK_TEST_DIE_AT: String(moment),
      HORNBOOK_TEST_SIGNAL: 'MOVE',
      HORNBOOK_TEST_MOVE: folder,
      XDG_CACHE_HOME: join(around, 'cache'),
    };
    const setting = { cwd: folder, env, node: ['--require', dieAt] };
    const { code, stderr } = await command('build -q --format json', setting);
    if (!existsSync(join(around, 'away'))) break;
    moved++;
    expect(existsSync(folder), `moved at ${moment}`).toBe(false);
    // Done, gone before it was read, or no place to write to.
    expect([0, 2, 74], stderr).toContain(code);
  }
  expect(moved).toBeGreaterThan(8);
});

test('builds of the same course at once do not get into one another, nor over what a dead one left', async () => {
  const out = temporaryFolder();
  const env = { HORNBOOK_TEST_DIE_IN: out, HORNBOOK_TEST_DIE_AT: '4' };
  const killed = { cwd: after.folder, env, node: ['--require', dieAt] };
  expect((await command(`build ${options} ${out}`, killed)).signal).toBe('SIGKILL');
  expect(readdirSync(out)).toHaveLength(1);
  const builds = Array.from({ length: 4 }, (_, index) =>
    command(`build ${options} ${out}`, { cwd: index % 2 === 0 ? before.folder : after.folder }),
  );
  for (const { code, stderr } of await Promise.all(builds))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(out).sort()).toEqual(['html', 't-scorm12.zip']);
  for (const name of names) expect(isOld(out, name) || isNew(out, name), name).toBe(true);
});

test('a build that is still at it is left alone', async () => {
  const out = temporaryFolder();
  const env = {
    ...process.env,
    HORNBOOK_TEST_DIE_IN: out,
    HORNBOOK_TEST_DIE_AT: '4',
    HORNBOOK_TEST_SIGNAL: 'SIGSTOP',
  };
  const staged = watch(out);
  const words = ['--require', dieAt, bin, 'build', ...options.split(' '), out];
  const child = spawn(process.execPath, words, { cwd: after.folder, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const { filename } of staged) if (filename?.startsWith('.hornbook-')) break;
  expect((await hornbook(`build ${options} ${out}`, { cwd: before.folder })).code).toBe(0);
  // It may come to its stop only now.
  const wake = setInterval(() => child.kill('SIGCONT'), 50);
  await ended.finally(() => clearInterval(wake));
  expect(await ended).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['html', 't-scorm12.zip']);
  for (const name of names) expect(isNew(out, name), name).toBe(true);
});

test('two builds in one process do not get into one another', async () => {
  const out = temporaryFolder();
  const build = ({ folder: cwd }: { folder: string }) => hornbook(`build ${options} ${out}`, { cwd });
  for (const { code } of await Promise.all([build(before), build(after)])) expect(code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['html', 't-scorm12.zip']);
  for (const name of names) expect(isOld(out, name) || isNew(out, name), name).toBe(true);
});

test.concurrent('a fix that is killed at any moment leaves the lesson whole, and nothing else once the next has run', async () => {
  const lesson = `${quizLesson('Ports')}\n{: data-step=1}\n${'A long paragraph. '.repeat(500)}\n`;
  const fixed = lesson.replace('data-step=1', 'data-step="1"');
  let killed = 0;
  for (let moment = 1; ; moment++) {
    const folder = folderWith({ 'lesson.md': lesson });
    const read = () => readFileSync(join(folder, 'lesson.md'), 'utf8');
    const env = { HORNBOOK_TEST_DIE_IN: folder, HORNBOOK_TEST_DIE_AT: String(moment) };
    const { code, signal } = await command('check --fix', { cwd: folder, env, node: ['--require', dieAt] });
    if (signal !== 'SIGKILL') {
      expect({ code, text: read() }).toEqual({ code: 0, text: fixed });
      break;
    }
    killed++;
    expect([lesson, fixed], `killed at ${moment}`).toContain(read());
    await hornbook('check --fix', { cwd: folder });
    expect(read()).toBe(fixed);
  }
  expect(killed).toBeGreaterThan(3);
});
