import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { type Files, filesIn, folderWith } from './support/files.js';
import { brokenLesson, quizLesson } from './support/quiz.js';
import { isUpToDate, watching } from './support/watching.js';

const course: Files = {
  'course.yaml': 'id: ports\n',
  'alpha.md': quizLesson('Alpha'),
  'beta.md': `${quizLesson('Beta')}\n![A plan](plan.svg)\n`,
  'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>',
};

test('watching follows edits, new, renamed and removed files, pictures and settings, and says what is wrong meanwhile', async () => {
  const folder = folderWith(course);
  const watched = watching(folder);
  const file = (name: string) => join(folder, name);
  await watched.until(() => isUpToDate(folder));

  writeFileSync(file('alpha.md'), `${course['alpha.md']}\nMore.\n`);
  expect(await watched.until(() => isUpToDate(folder))).toContain('alpha.md changed');
  writeFileSync(file('gamma.md'), quizLesson('Gamma'));
  await watched.until(() => isUpToDate(folder));
  renameSync(file('gamma.md'), file('delta.md'));
  await watched.until(() => isUpToDate(folder));
  rmSync(file('delta.md'));
  await watched.until(() => isUpToDate(folder));
  writeFileSync(file('plan.svg'), `${course['plan.svg']}`.replace('4', '40'));
  await watched.until(() => isUpToDate(folder));
  writeFileSync(file('course.yaml'), 'id: ports\ntitle: Ports\n');
  await watched.until(() => isUpToDate(folder));

  const before = filesIn(file('dist'));
  writeFileSync(file('beta.md'), brokenLesson('Beta'));
  await watched.until((printed) => printed.includes('nothing was written'));
  expect(filesIn(file('dist'))).toEqual(before);
  writeFileSync(file('beta.md'), quizLesson('Beta'));
  await watched.until(() => isUpToDate(folder));
  expect(await watched.end()).toBe('SIGINT');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a lesson that is typed character by character ends in the right artifacts', async () => {
  const folder = folderWith(course);
  const watched = watching(folder);
  await watched.until(() => isUpToDate(folder));
  const text = `${quizLesson('Alpha')}\n{: .quiz .match}\nPairs\n\n- a\n  - b\n- c\n  - d\n\n$x^2$ <details>\n\n| a |\n|---|\n`;
  for (let length = 1; length <= text.length; length++) {
    writeFileSync(join(folder, 'alpha.md'), text.slice(0, length));
    // Some in one go, some with a round between.
    if (length % 40 === 0) await watched.until(() => true);
  }
  await watched.until(() => isUpToDate(folder));
  expect(await watched.end()).toBe('SIGINT');
});

test('a single lesson is watched with the pictures that it uses, and the output may be beside it', async () => {
  const folder = folderWith(course);
  const watched = watching(folder, 'build beta.md --watch --format html --out .');
  const page = () => `${filesIn(join(folder, 'html')).get('beta.html')}`;
  await watched.until(() => page().includes('width="4"'));
  writeFileSync(join(folder, 'plan.svg'), `${course['plan.svg']}`.replace('4', '40'));
  await watched.until(() => page().includes('width="40"'));
  expect(await watched.end()).toBe('SIGINT');
});

test('a course that is moved away, or removed, is built again when it is back', async () => {
  const place = folderWith(course, join(temporaryFolder(), 'ports'));
  const [cwd, away] = [dirname(place), `${place}-away`];
  const watched = watching(cwd, 'build ports --watch');
  const isGone = (printed: string) => printed.includes('does not exist');
  await watched.until(() => isUpToDate(place));
  const edit = (folder: string, text: string) =>
    writeFileSync(join(folder, 'alpha.md'), `${course['alpha.md']}\n${text}\n`);
  for (const text of ['One', 'Two', 'Three']) {
    renameSync(place, away);
    await watched.until(isGone);
    edit(away, text);
    renameSync(away, place);
    await watched.until(() => isUpToDate(place));
    edit(place, `${text} again`);
    await watched.until(() => isUpToDate(place));
  }
  // A round that is on may still write into it.
  rmSync(place, { recursive: true, maxRetries: 9 });
  await watched.until(isGone);
  folderWith(course, place);
  await watched.until(() => existsSync(join(place, 'dist')) && isUpToDate(place));
  edit(place, 'More');
  await watched.until(() => isUpToDate(place));
  // All that it is in, too.
  renameSync(cwd, `${cwd}-away`);
  await watched.until(isGone);
  renameSync(`${cwd}-away`, cwd);
  await watched.until(() => isUpToDate(place));
  expect(await watched.end()).toBe('SIGINT');
});

test('so is a single lesson', async () => {
  const folder = folderWith(course);
  const watched = watching(folder, 'build beta.md --watch --format html');
  const page = () => `${filesIn(join(folder, 'dist/html')).get('beta.html')}`;
  await watched.until(() => page().includes('Beta'));
  rmSync(join(folder, 'beta.md'));
  await watched.until((printed) => printed.includes('does not exist'));
  writeFileSync(join(folder, 'beta.md'), quizLesson('Gamma'));
  await watched.until(() => page().includes('Gamma'));
  writeFileSync(join(folder, 'beta.md'), quizLesson('Delta'));
  await watched.until(() => page().includes('Delta'));
  for (const title of ['Epsilon', 'Zeta', 'Eta']) {
    rmSync(join(folder, 'beta.md'));
    writeFileSync(join(folder, 'beta.md'), quizLesson(title));
    await watched.until(() => page().includes(title));
  }
  expect(await watched.end()).toBe('SIGINT');
});
