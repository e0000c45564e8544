import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bin, command } from './support/command.js';
import { EditedCourse, edits, randomEdits } from './support/edits.js';
import { filesIn } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { largeCourse, lessonPath, smallCourse } from './support/large-course.js';
import { quizLesson } from './support/quiz.js';

// Whatever was built before, a build writes what a first one would write.

interface Place {
  readonly folder: string;
  readonly out: string;
  readonly cache: string;
  readonly formats: string;
}

const open = (files = smallCourse) => {
  const folder = join(temporaryFolder(), 'course');
  const course = new EditedCourse(files, folder);
  const place: Place = {
    folder,
    out: join(folder, 'dist'),
    cache: temporaryFolder(),
    formats: '--format scorm12 --format html --format json',
  };
  return { course, place };
};

const build = ({ cache, folder, formats, out }: Place, option = '') =>
  hornbook(`build -q ${formats} ${option} --out ${out}`, { cwd: folder, env: { XDG_CACHE_HOME: cache } });

/** What a build writes that knows nothing of any other. */
async function cold(place: Place) {
  const out = temporaryFolder();
  const outcome = await build({ ...place, out }, '--no-cache');
  const files = filesIn(out);
  rmSync(out, { recursive: true });
  return { ...outcome, files };
}

type Built = Awaited<ReturnType<typeof cold>>['files'];

/** The paths of files that are not the same in both, or not in both. */
const differences = (one: Built, other: Built): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => !one.get(path)?.equals(other.get(path) ?? noFile),
  );

const noFile = Buffer.from('no such file');

/** The paths of the files of these artifacts that are not what they should be. Other artifacts are left alone. */
function wrongIn(out: string, should: Built): string[] {
  const names = new Set([...should.keys()].map((path) => path.split('/')[0]));
  const is = [...filesIn(out)].filter(([path]) => names.has(path.split('/')[0]));
  return differences(new Map(is), should);
}

/** Builds, and returns what is not as it should be. A course with errors is not written. */
async function wrongAfter(place: Place): Promise<string[]> {
  const [{ files, ...expected }, outcome] = [await cold(place), await build(place)];
  expect(outcome).toEqual(expected);
  return outcome.code === 0 ? wrongIn(place.out, files) : [];
}

/** The same after a build where a script makes the system fail. */
async function wrongWith(script: URL, env: Record<string, string>, place: Place): Promise<string[]> {
  const ended = await command(`build -q ${place.formats}`, {
    cwd: place.folder,
    node: ['--require', fileURLToPath(script)],
    env: { XDG_CACHE_HOME: place.cache, ...env },
  });
  expect(ended.code).toBe(0);
  return wrongIn(place.out, (await cold(place)).files);
}

test('an edit of a large course', { timeout: 120_000 }, async () => {
  const { course, place } = open(largeCourse);
  let before: Built = new Map();
  for (const [what, ...made] of edits) {
    for (const edit of made) edit(course);
    const [{ files, ...expected }, outcome] = [await cold(place), await build(place)];
    expect(outcome, what).toEqual({ ...expected, code: 0 });
    expect(wrongIn(place.out, files), what).toEqual([]);
    // An edit that changes nothing would show nothing.
    expect(differences(files, before), what).not.toEqual([]);
    before = files;
  }
});

test('what has not changed is not made again', async () => {
  const { course, place } = open(largeCourse);
  await build(place);
  const numbers = () =>
    [...filesIn(place.out).keys()].map((path) => [path, statSync(join(place.out, path)).ino] as const);
  const before = new Map(numbers());
  course.edit(lessonPath(30), (text) => text.replace('Text', 'Other text'));
  expect(await wrongAfter(place)).toEqual([]);
  const made = numbers().flatMap(([path, number]) => (before.get(path) === number ? [] : [path]));
  const schemas = [...filesIn(join(place.out, 'json/schema')).keys()].map((name) => `json/schema/${name}`);
  expect(made.filter((path) => !schemas.includes(path))).toEqual([
    ...['html/course.js', 'html/hornbook.css', 'html/index.html', 'html/l-30.html', 'html/player.js'],
    ...[
      'json/course.json',
      'json/keys/l-30.json',
      'json/lessons/l-30.json',
      'large-scorm12.zip',
      'large.html',
    ],
  ]);
});

test('edits in any order', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomEdits, { minLength: 5, maxLength: 8 }), async (all) => {
      const { course, place } = open();
      expect((await build(place)).code).toBe(0);
      for (const edit of all) {
        edit(course);
        expect(await wrongAfter(place)).toEqual([]);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

/** Changes a file, and gives it the date that it had, to the nanosecond. */
function underItsDate(path: string, change: () => void): void {
  const dated = join(temporaryFolder(), 'dated');
  writeFileSync(dated, '');
  execFileSync('touch', ['-r', path, dated]);
  change();
  execFileSync('touch', ['-r', dated, path]);
}

describe('an edit, after the output was', () => {
  const page = 'html/l-03.html';
  const swapWords = (path: string) => readFileSync(path, 'utf8').replace('Text', 'Next');
  const damages: [what: string, damage: (out: string) => void][] = [
    ['changed', (out) => writeFileSync(join(out, page), 'mine')],
    ['changed to as many bytes', (out) => writeFileSync(join(out, page), swapWords(join(out, page)))],
    [
      'added to, and given its date again',
      (out) => underItsDate(join(out, page), () => appendFileSync(join(out, page), 'more')),
    ],
    [
      'replaced by a file of the same size and date',
      (out) =>
        underItsDate(join(out, page), () => {
          writeFileSync(join(out, 'new.html'), swapWords(join(out, page)));
          renameSync(join(out, 'new.html'), join(out, page));
        }),
    ],
    ['removed in part', (out) => rmSync(join(out, page))],
    ['swapped', (out) => renameSync(join(out, 'html/l-04.html'), join(out, page))],
    ['added to', (out) => writeFileSync(join(out, 'html/assets/more.html'), 'more')],
    ['deprived of its pages', (out) => rmSync(join(out, 'html'), { recursive: true })],
    ['deprived of a package', (out) => rmSync(join(out, 'small-scorm12.zip'))],
    ['copied', (out) => cpSync(out, `${out}-copy`, { recursive: true, preserveTimestamps: true })],
    ['moved', (out) => renameSync(out, `${out}-moved`)],
    [
      'moved there from elsewhere',
      (out) => {
        renameSync(out, `${out}-moved`);
        cpSync(`${out}-moved`, out, { recursive: true });
      },
    ],
    [
      'made a link to pages elsewhere',
      (out) => {
        renameSync(join(out, 'html/assets'), `${out}-assets`);
        symlinkSync(`${out}-assets`, join(out, 'html/assets'));
      },
    ],
  ];

  test.each(damages)('%s', async (_, damage) => {
    const { course, place } = open();
    await build(place);
    damage(place.out);
    course.edit(lessonPath(5), (text) => text.replace('Text', 'Other text'));
    expect(await wrongAfter(place)).toEqual([]);
  });

  test('made a link to a file, which stays as it is', async () => {
    const { course, place } = open();
    await build(place);
    const other = join(temporaryFolder(), 'other.html');
    renameSync(join(place.out, page), other);
    const before = readFileSync(other);
    symlinkSync(other, join(place.out, page));
    course.edit(lessonPath(5), (text) => text.replace('Text', 'Other text'));
    expect(await wrongAfter(place)).toEqual([]);
    expect(
      readdirSync(join(place.out, 'html'), { withFileTypes: true }).filter((one) => one.isSymbolicLink()),
    ).toEqual([]);
    expect(readFileSync(other)).toEqual(before);
  });
});

describe('after an edit, pieces of the single file', () => {
  /** A large course that was built. The edit of a lesson of its first piece leaves the second one as it is. */
  async function desk() {
    const { course, place: all } = open(largeCourse);
    const place = { ...all, formats: '--format html' };
    await build(place);
    const edit = () => course.edit(lessonPath(30), (text) => text.replace('Text', 'Other text'));
    return { course, edit, place, file: join(place.out, 'large.html') };
  }
  const swapped = (file: string) => readFileSync(file, 'utf8').replace('Text 66', 'Next 66');

  test('are read from the last one', async () => {
    const { course, edit, file, place } = await desk();
    // Nobody can see that it is not the same file. What was put there stays, so it was not made again.
    underItsDate(file, () => writeFileSync(file, swapped(file)));
    edit();
    expect(await wrongAfter(place)).toEqual(['large.html']);
    const { files } = await cold(place);
    expect(swapped(file)).toBe(readFileSync(file, 'utf8'));
    expect(readFileSync(file, 'utf8').replace('Next 66', 'Text 66')).toBe(`${files.get('large.html')}`);
    course.edit(lessonPath(66), (text) => text.replace('## Some', '## Some more'));
    expect(await wrongAfter(place)).toEqual([]);
  });

  const damages: [what: string, damage: (file: string) => void][] = [
    ['changed to as many bytes', (file) => writeFileSync(file, swapped(file))],
    [
      'replaced by one of the same size and date',
      (file) =>
        underItsDate(file, () => {
          writeFileSync(`${file}.new`, swapped(file));
          renameSync(`${file}.new`, file);
        }),
    ],
    ['cut off under its date', (file) => underItsDate(file, () => truncateSync(file, 100_000))],
    ['added to in front', (file) => writeFileSync(file, `<!-- -->${readFileSync(file, 'utf8')}`)],
    ['removed', (file) => rmSync(file)],
  ];

  test.each(damages)('are made if it was %s', async (_, damage) => {
    const { edit, file, place } = await desk();
    damage(file);
    edit();
    expect(await wrongAfter(place)).toEqual([]);
  });

  // In a process of its own, which can be killed: who opens a pipe waits for its other end.
  test('are made if it was replaced by a pipe', async () => {
    const { edit, file, place } = await desk();
    rmSync(file);
    execFileSync('mkfifo', [file]);
    edit();
    const ended = await command(`build -q ${place.formats}`, {
      cwd: place.folder,
      env: { XDG_CACHE_HOME: place.cache },
      killAfter: 20_000,
    });
    expect(ended.code).toBe(0);
    expect(wrongIn(place.out, (await cold(place)).files)).toEqual([]);
  });

  test.each(['EIO', 'ends'])("are made as far as it can't be read: %s", async (how) => {
    const { edit, place } = await desk();
    edit();
    const script = new URL('support/fail-reads.cjs', import.meta.url);
    expect(await wrongWith(script, { HORNBOOK_TEST_READ: how }, place)).toEqual([]);
  });
});

test('a lesson that was the last of a package and is the first of its own', async () => {
  const names = Array.from({ length: 65 }, (_, index) => `l-${index + 10}`);
  const lessons = names.map((name) => [`${name}.md`, quizLesson(name.toUpperCase())]);
  const { course, place } = open({ 'course.yaml': 'id: all\n', ...Object.fromEntries(lessons) });
  for (const packaging of ['course', 'lesson', 'scos', 'course']) {
    course.set('scorm', `{ packaging: ${packaging} }`);
    expect(await wrongAfter({ ...place, formats: '--format scorm12' })).toEqual([]);
  }
});

test('other formats each time', async () => {
  const { course, place } = open();
  const all = [
    'html',
    'json',
    'html --format scorm2004',
    'json --format scorm12',
    'html --format json',
    'scorm2004-3',
  ];
  for (const [index, format] of [...all, ...all].entries()) {
    if (index % 4 === 3) course.edit(lessonPath(index % 8), (text) => text.replace('Text', 'Other text'));
    expect(await wrongAfter({ ...place, formats: `--format ${format}` }), format).toEqual([]);
  }
});

test.each(['emptied', 'damaged'])('a cache that was %s', async (how) => {
  const { course, place } = open();
  for (const number of [1, 2, 3]) {
    await build(place);
    for (const path of filesIn(place.cache).keys()) {
      const file = join(place.cache, path);
      // Every third one, and others each time.
      if (path.charCodeAt(path.length - 1) % 3 !== number % 3) continue;
      if (how === 'emptied') rmSync(file);
      else writeFileSync(file, readFileSync(file).subarray(1));
    }
    course.edit(lessonPath(number), (text) => text.replace('Text', 'Other text'));
    expect(await wrongAfter(place)).toEqual([]);
  }
});

test.each(['EPERM', 'EMLINK', 'EXDEV', 'ENOSYS'])('where nothing can be linked: %s', async (code) => {
  const { course, place } = open();
  await build(place);
  course.edit(lessonPath(5), (text) => text.replace('Text', 'Other text'));
  const script = new URL('support/fail-links.cjs', import.meta.url);
  expect(await wrongWith(script, { HORNBOOK_TEST_LINK_FAILS: code }, place)).toEqual([]);
});

test('another build, when the artifacts are in place', async () => {
  const { course, place } = open();
  const older = join(temporaryFolder(), 'course');
  cpSync(place.folder, older, { recursive: true });
  // As many bytes, so that only the pages themselves tell.
  for (const number of [3, 4, 5]) course.edit(lessonPath(number), (text) => text.replace('Text', 'Next'));
  const words = ['build', '-q', ...place.formats.split(' '), '--out', place.out];
  const ended = await command(words.join(' '), {
    cwd: older,
    node: ['--require', fileURLToPath(new URL('support/run-when-moved.cjs', import.meta.url))],
    env: {
      XDG_CACHE_HOME: place.cache,
      HORNBOOK_TEST_OUT: place.out,
      HORNBOOK_TEST_RUN: JSON.stringify([bin, words[0], place.folder, ...words.slice(1)]),
    },
  });
  expect(ended.code).toBe(0);
  expect(wrongIn(place.out, (await cold(place)).files)).toEqual([]);
  expect(await wrongAfter({ ...place, folder: older })).toEqual([]);
  expect(await wrongAfter(place)).toEqual([]);
});

test.each(['', '--no-cache'])('a course beside a copy with other files: build %s', async (option) => {
  const folder = temporaryFolder();
  const one = new EditedCourse(smallCourse, join(folder, 'one'));
  const other = new EditedCourse({ ...smallCourse, 'course.yaml': 'id: other\n' }, join(folder, 'other'));
  one.write('plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"/>');
  other.write('run.sh', 'echo others\n');
  const place = {
    folder,
    cache: temporaryFolder(),
    formats: '--format html --format json',
    out: join(folder, 'dist'),
  };
  for (const _ of ['first', 'again']) {
    const { code } = await hornbook(`build -q one other ${place.formats} ${option} --out dist`, {
      cwd: folder,
      env: { XDG_CACHE_HOME: place.cache },
    });
    expect(code).toBe(0);
    for (const { folder: root } of [one, other]) {
      const { files } = await cold({ ...place, folder: root });
      const id = root === one.folder ? 'small' : 'other';
      expect(wrongIn(join(place.out, id), files), id).toEqual([]);
    }
  }
});
