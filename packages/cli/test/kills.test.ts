import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { command } from './support/command.js';
import { type Files, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';
import { randomFrom } from './support/random.js';
import { isUpToDate, watching } from './support/watching.js';
import { contents, isWhole } from './support/whole.js';

const names = ['html', 't-scorm12.zip'] as const;
const options = '--format scorm12,html -q';

const courseOf = (word: string): Files => ({
  'course.yaml': 'id: t\ntitle: T\nhtml: {singleFile: false}\n',
  ...Object.fromEntries(
    ['Alpha', 'Beta', 'Gamma', 'Delta', 'Omega'].map((name) => [
      `${name.toLowerCase()}.md`,
      `${quizLesson(name)}\n${word} $x^2$.\n`,
    ]),
  ),
});

/** A course, built. */
async function built(word: string): Promise<{ folder: string; out: string }> {
  const folder = folderWith(courseOf(word));
  const out = temporaryFolder();
  expect((await hornbook(`build ${options} --out ${out}`, { cwd: folder })).code).toBe(0);
  return { folder, out };
}

const before = await built('Before');
const after = await built('After');

/** So many moments, spread over a time in milliseconds, the same for the same seed but for its length. */
function momentsIn(time: number, count: number, seed: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) =>
    Math.ceil((time * (index + random(1000) / 1000)) / count),
  );
}

/** How long something takes, in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('a build with threads that is killed at any time leaves each artifact whole, and nothing once the next has run', {
  timeout: 180_000,
}, async () => {
  const run = (words: string, env: Record<string, string> = {}, killAfter?: number) =>
    command(`build ${options} ${words}`, { cwd: after.folder, env, ...(killAfter && { killAfter }) });
  const time = await timeOf(() => run(`--jobs 2 --out ${temporaryFolder()}`));
  let killed = 0;
  for (const [index, moment] of momentsIn(time, 15, 2).entries()) {
    const [out, temporary] = [temporaryFolder(), temporaryFolder()];
    cpSync(before.out, out, { recursive: true });
    const words = `--out ${out}${index % 3 === 0 ? ' --no-cache' : ''}`;
    const env = { XDG_CACHE_HOME: temporaryFolder(), TMPDIR: temporary };
    const { code, signal } = await run(`--jobs 2 ${words}`, env, moment);
    if (signal === 'SIGKILL') killed++;
    else expect(code).toBe(0);
    const what = `killed at ${moment} of ${Math.round(time)} ms`;
    for (const name of names) {
      expect(isWhole(out, name, [before.out, after.out]), `${name}, ${what}`).toBe(true);
    }
    const next = await run(words, env);
    expect(next, what).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(out).sort(), what).toEqual(names);
    for (const name of names) {
      expect(contents(out, name) === contents(after.out, name), `${name}, ${what}`).toBe(true);
    }
    expect(readdirSync(temporary), what).toEqual([]);
  }
  expect(killed).toBeGreaterThan(5);
});

test('watching that is killed at any time leaves each artifact whole, and nothing once the next build has run', {
  timeout: 180_000,
}, async () => {
  const line = 'build --watch --format scorm12,html';
  const formats = 'scorm12,html';
  const folder = folderWith(courseOf('Before'));
  const dist = join(folder, 'dist');
  const save = (word: string) => void folderWith(courseOf(word), folder);
  const watched = watching(folder, line);
  await watched.until(() => isUpToDate(folder, formats));
  save('After');
  const time = await timeOf(() => watched.until(() => isUpToDate(folder, formats)));
  await watched.end('SIGKILL');
  for (const moment of momentsIn(time, 4, 3)) {
    save('Before');
    const again = watching(folder, line);
    await again.until(() => isUpToDate(folder, formats));
    save('After');
    await setTimeout(moment);
    expect(await again.end('SIGKILL')).toBe('SIGKILL');
    for (const name of names) {
      expect(isWhole(dist, name, [before.out, after.out]), `${name}, ${moment} ms`).toBe(true);
    }
    expect((await hornbook(`build ${options}`, { cwd: folder })).code).toBe(0);
    expect(readdirSync(dist).sort()).toEqual(names);
    for (const name of names) expect(contents(dist, name) === contents(after.out, name), name).toBe(true);
  }
});
