import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { bin } from './support/command.js';
import { type Files, filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

const course: Files = {
  'course.yaml': 'id: ports\n',
  'alpha.md': quizLesson('Alpha'),
  'beta.md': `${quizLesson('Beta')}\n![A plan](plan.svg)\n`,
  'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>',
};

/** Starts to watch a course. Each round ends with a line that says that it waits. */
function watching(folder: string, line = 'build --watch') {
  const child = spawn(process.execPath, [bin, ...line.split(' ')], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: temporaryFolder() },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  let seen = 0;
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more) => {
      text += more;
      wake();
    });
  }
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
  return {
    /** Waits until a further round has ended after which something is true. Returns what was printed. */
    async until(isTrue: (printed: string) => boolean | Promise<boolean>): Promise<string> {
      for (;;) {
        const woken = new Promise<void>((resolve) => (wake = resolve));
        const printed = text.slice(seen);
        // Errors come by another way, and may come later.
        if (printed.includes('Ctrl-C ends.') && (await isTrue(printed))) {
          seen += printed.length;
          return printed;
        }
        await woken;
      }
    },
    end(): Promise<NodeJS.Signals | null> {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** What a build of the course as it is now would write. */
async function built(folder: string) {
  const out = temporaryFolder();
  await hornbook(`build -q --no-cache --out ${out}`, { cwd: folder });
  return filesIn(out);
}

const isUpToDate = async (folder: string): Promise<boolean> => {
  const [is, should] = [filesIn(join(folder, 'dist')), await built(folder)];
  return is.size === should.size && [...should].every(([path, bytes]) => is.get(path)?.equals(bytes));
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
