import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileInputs, temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { command, type Ended } from './support/command.js';
import { filesIn, folderWith } from './support/files.js';
import { quizLesson } from './support/quiz.js';
import { isUpToDate, watching } from './support/watching.js';

/** By the name of a lesson: what takes a compiler long that does it badly. Size: characters. */
const lessons = (size: number): [name: string, text: string][] =>
  Object.values(hostileInputs).map((make, index) => [`h${index}.md`, make(size)]);

const good = { 'alpha.md': quizLesson('Alpha'), 'omega.md': quizLesson('Omega') };

/** The lessons that have errors, of what a command printed. Each error has a line and a column. */
function refused({ stderr, stdout }: Pick<Ended, 'stderr' | 'stdout'>): string[] {
  const errors = `${stdout}${stderr}`.split('\n').filter((line) => /^\S+ error \S+$/.test(line));
  const places = errors.map((line) => /^(\w+\.md):\d+:\d+ error /.exec(line)?.[1]);
  expect(places).not.toContain(undefined);
  return [...new Set(places as string[])];
}

test('each hostile lesson is built or refused at a place, and its neighbors are built', {
  timeout: 120_000,
}, async () => {
  const hostile = lessons(2_000);
  const folder = folderWith({ ...good, ...Object.fromEntries(hostile) });
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const run = (line: string) => command(`${line} -q`, { cwd: folder, env });
  const built = await run('build --jobs 2');
  expect(built).toMatchObject({ code: 1, signal: null });
  const wrong = refused(built);
  expect(wrong.length).toBeLessThan(hostile.length / 4);
  const checked = await run('check');
  expect(checked.code).toBe(1);
  expect(refused(checked)).toEqual(wrong);

  // All others come from the cache.
  for (const name of wrong) writeFileSync(join(folder, name), '# Mended\n');
  expect((await run('build --format json')).code).toBe(0);
  const artifacts = filesIn(join(folder, 'dist/json'));
  for (const [name] of [...hostile, ...Object.entries(good)]) {
    expect(artifacts.has(`lessons/${name.replace('.md', '.json')}`), name).toBe(true);
  }
  const alone = folderWith(good);
  expect((await command('build -q --format json', { cwd: alone })).code).toBe(0);
  for (const name of ['lessons/alpha.json', 'lessons/omega.json', 'keys/alpha.json']) {
    expect(artifacts.get(name), name).toEqual(filesIn(join(alone, 'dist/json')).get(name));
  }
});

test('whatever is saved while a course is watched, the round ends, and the next good text is built', {
  timeout: 120_000,
}, async () => {
  const folder = folderWith({ ...good, 'hostile.md': '# Harmless\n' });
  const watched = watching(folder, 'build --watch --format json');
  let printed = await watched.until(() => isUpToDate(folder, 'json'));
  // A round each: every fourth says what all would.
  const texts = lessons(2_000).filter((_, index) => index % 4 === 0);
  for (const [index, [, text]] of texts.entries()) {
    writeFileSync(join(folder, 'hostile.md'), text);
    // Read before the other lesson, and written after it: who tells of this key has read the hostile text.
    const key = `key-${index}-end`;
    writeFileSync(join(folder, 'alpha.md'), quizLesson('Alpha').replace('.quiz', `.quiz ${key}="1"`));
    printed += await watched.until((more) => more.includes(key));
  }
  expect(refused({ stdout: printed, stderr: '' })).toEqual(['hostile.md']);
  folderWith({ ...good, 'hostile.md': '# Harmless again\n' }, folder);
  await watched.until(() => isUpToDate(folder, 'json'));
  expect(await watched.end()).toBe('SIGINT');
});
