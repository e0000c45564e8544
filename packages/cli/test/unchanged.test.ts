import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { caseFolders, temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { type Files, filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="2"><path d="M0 0h4"/></svg>`;

const course: Files = {
  'course.yaml': 'id: tools\ntitle: Tools\n',
  'bash.md': `${quizLesson('Bash')}\n![A plan](pictures/plan.svg)\n\n{: src="run.sh"}\n\`\`\`bash\n\`\`\`\n`,
  // A problem, and one that is hidden.
  'cron.md': `${quizLesson('Cron').replace(' #cron-quiz', '')}\n![Soon](pictures/soon.svg)\n`,
  'pictures/plan.svg': drawing(4),
  'run.sh': 'echo one\n',
};

const build = 'build --format json';

const longAgo = new Date('2020-02-02');

/** As if the files of the test had been written long ago. */
const later = () => Date.now() + 60_000;

/** A course, and what a person does with it: builds and checks with a cache of its own. */
function desk(files: Files = course) {
  const folder = folderWith(files, join(temporaryFolder(), 'tools'));
  const cache = temporaryFolder();
  for (const path of Object.keys(files)) utimesSync(join(folder, path), longAgo, longAgo);
  return {
    folder,
    cache,
    at: (path: string) => join(folder, path),
    /** What a command prints, which lessons it read for that, and the artifacts that are there then. */
    async run(line = build, { cwd = folder, now = later, onProgress = () => {} } = {}) {
      const env = { XDG_CACHE_HOME: cache };
      // Only on a terminal, the command tells what it reads.
      const { code, stderr, stdout } = await hornbook(line, { cwd, env, now, onProgress, columns: 200 });
      const told = stderr.split('\r\u001b[2K').filter((piece) => piece.includes('\n'));
      const read = [...new Set([...stderr.matchAll(/: reading (\S+)/g)].map(([, lesson]) => lesson))];
      return { code, stdout, told, read, hasRead: read.length > 0, files: hashesIn(cwd) };
    },
  };
}

/** Hashes, because differences between whole files take long to show. */
const hashesIn = (folder: string) =>
  [...filesIn(folder)].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);

/** What only depends on the course. */
const result = ({ hasRead: _, read: __, ...rest }: Awaited<ReturnType<ReturnType<typeof desk>['run']>>) =>
  rest;

/** Writes a file so that only the time of its last change as the system knows it tells. */
function replaceSecretly(path: string, text: string): void {
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, text);
  utimesSync(path, atime, mtime);
  expect(statSync(path)).toMatchObject({ size, mtime });
}

test('no lesson is read of a course in which nothing has changed, and all is said as before', async () => {
  const { cache, folder, run } = desk();
  const first = await run();
  expect(first).toMatchObject({ code: 0, hasRead: true });
  expect(first.told.join()).toContain('asset-missing');
  // A cache may be taken elsewhere.
  for (const bytes of filesIn(cache).values()) expect(bytes.includes(folder)).toBe(false);
  const again = await run();
  expect(again.hasRead).toBe(false);
  expect(result(again)).toEqual(result(first));
});

test('nothing is read for a check after a build, or for a build after a check of what is built', async () => {
  const { at, run } = desk();
  await run();
  const check = await run('check');
  expect(check).toMatchObject({ code: 0, hasRead: false });
  expect(check.stdout).toBe((await run('check --no-cache')).stdout);
  writeFileSync(at('bash.md'), quizLesson('Bash'));
  expect((await run('check')).hasRead).toBe(true);
  const built = await run();
  expect(built.hasRead).toBe(true);
  expect((await run()).hasRead).toBe(false);
  expect(built.files).toEqual((await run(`${build} --no-cache`)).files);
});

describe('of a course, those lessons are read that have changed, or a file that they use:', () => {
  const changes: [string, Change, string[]][] = [
    ['a lesson', (at) => writeFileSync(at('bash.md'), quizLesson('Bash')), ['bash.md']],
    ['a picture', (at) => writeFileSync(at('pictures/plan.svg'), drawing(5)), ['bash.md']],
    ['a missing picture', (at) => writeFileSync(at('pictures/soon.svg'), drawing(5)), ['cron.md']],
    ['the title', (at) => writeFileSync(at('course.yaml'), 'id: tools\ntitle: All tools\n'), []],
  ];

  test.each(changes)('%s', async (_, change, read) => {
    const { at, folder, run } = desk();
    await run();
    change(at, folder);
    const built = await run();
    expect(built.read).toEqual(read);
    expect(result(built)).toEqual(result(await run(`${build} --no-cache`)));
  });

  test('another folder of pictures', async () => {
    const settings = (assets: string) => `id: tools\ntitle: Tools\nassets: ${assets}\n`;
    const { at, run } = desk({
      'course.yaml': settings('one'),
      'bash.md': '# Bash\n\n![Plan](/plan.svg)\n',
      'cron.md': '# Cron\n\n![One](one/plan.svg) ![Two](two/plan.svg)\n',
      'one/plan.svg': drawing(4),
      'two/plan.svg': drawing(5),
    });
    await run();
    writeFileSync(at('course.yaml'), settings('two'));
    expect(result(await run())).toEqual(result(await run(`${build} --no-cache`)));
  });

  test('two courses have the same lessons, and different pictures', async () => {
    const { folder, run } = desk();
    await run();
    const other = { cwd: join(temporaryFolder(), 'tools') };
    cpSync(folder, other.cwd, { recursive: true });
    writeFileSync(join(other.cwd, 'pictures/plan.svg'), drawing(7));
    await run(build, other);
    for (const at of [folder, other.cwd]) writeFileSync(join(at, 'cron.md'), quizLesson('Cron'));
    const built = [await run(build, other), await run()].map(result);
    expect(built).toEqual(
      [await run(`${build} --no-cache`, other), await run(`${build} --no-cache`)].map(result),
    );
  });
});

describe('what there is to write is written though nothing has changed:', () => {
  const reasons: [string, string, (at: (path: string) => string) => void][] = [
    ['another format', 'build --format html', () => {}],
    ['another folder', `${build} --out other`, () => {}],
    ['an artifact that was removed', build, (at) => rmSync(at('dist/json/lessons/bash.json'))],
    ['one that was changed', build, (at) => writeFileSync(at('dist/json/lessons/bash.json'), '')],
  ];

  test.each(reasons)('%s', async (_, line, prepare) => {
    const { at, run } = desk();
    await run();
    prepare(at);
    const built = await run(line);
    expect(result(built)).toEqual(result(await run(`${line} --no-cache`)));
    expect(built.code).toBe(0);
  });
});

type Change = (at: (path: string) => string, folder: string) => void;

/** Builds, changes something, and builds again: that has to give what a build without a cache gives. */
async function expectNoticed(change: Change, files: Files = course) {
  const { at, folder, run } = desk(files);
  await run();
  change(at, folder);
  // What the check finds, the build believes.
  await run('check');
  const changed = await run();
  expect(result(changed)).toEqual(result(await run(`${build} --no-cache`)));
  return { at, run };
}

describe('is noticed and then remembered:', () => {
  const changes: [string, Change][] = [
    ['a lesson', (at) => writeFileSync(at('bash.md'), `${course['bash.md']}\nMore.\n`)],
    [
      'a lesson by one of the same size and age',
      (at) => replaceSecretly(at('bash.md'), `${course['bash.md']}`.replace('Some text', 'More text')),
    ],
    ['a lesson that is wrong now', (at) => writeFileSync(at('bash.md'), brokenLesson('Bash'))],
    ['a new lesson', (at) => writeFileSync(at('dig.md'), quizLesson('Dig'))],
    ['a lesson that is gone', (at) => rmSync(at('cron.md'))],
    ['a lesson that has another name', (at) => renameSync(at('cron.md'), at('at.md'))],
    ['two that swapped names', (at) => swap(at('bash.md'), at('cron.md'))],
    ['a picture', (at) => writeFileSync(at('pictures/plan.svg'), drawing(40))],
    [
      'a picture by one of the same size and age',
      (at) => replaceSecretly(at('pictures/plan.svg'), drawing(8)),
    ],
    ['a picture that was missing', (at) => writeFileSync(at('pictures/soon.svg'), drawing(6))],
    ['a picture that is gone', (at) => rmSync(at('pictures/plan.svg'))],
    ['a folder that is gone', (at) => rmSync(at('pictures'), { recursive: true })],
    [
      'a folder in place of another one',
      (at) => {
        renameSync(at('pictures'), at('old'));
        folderWith({ 'plan.svg': drawing(8) }, at('pictures'));
      },
    ],
    ['a file that is included', (at) => writeFileSync(at('run.sh'), 'echo two\n')],
    ['settings', (at) => replaceSecretly(at('course.yaml'), 'id: tools\ntitle: Tolls\n')],
    ['settings that are gone', (at) => rmSync(at('course.yaml'))],
    ['settings with a wrong name', (at) => renameSync(at('course.yaml'), at('course.yml'))],
    ['settings that are wrong', (at) => writeFileSync(at('course.yaml'), 'titel: Tools\n')],
  ];

  test.each(changes)('%s', async (_, change) => {
    const { run } = await expectNoticed(change);
    expect((await run('check')).hasRead).toBe(false);
  });
});

function swap(one: string, other: string): void {
  renameSync(one, `${one}.aside`);
  renameSync(other, one);
  renameSync(`${one}.aside`, other);
}

describe('is noticed where there is another course:', () => {
  const listed = (lessons: string): Files => ({
    ...course,
    'course.yaml': `id: tools\nlessons: ${lessons}\n`,
  });
  const changes: [string, Files, Change][] = [
    ['a lesson that a pattern matches', listed('"*/*.md"'), (at) => folderWith({ 'a.md': '# A\n' }, at('x'))],
    [
      'settings with a wrong name where there were none',
      { 'bash.md': quizLesson('Bash') },
      (at) => writeFileSync(at('course.yml'), ''),
    ],
    [
      'a folder of pictures that was missing',
      { ...course, 'course.yaml': 'assets: more\n' },
      (at) => folderWith({ 'x.svg': drawing(4) }, at('more')),
    ],
    [
      'a folder of pictures that is gone',
      { ...course, 'course.yaml': 'assets: more\n', 'more/x.svg': drawing(4) },
      (at) => renameSync(at('more'), at('fewer')),
    ],
    [
      'a lesson that was missing',
      listed('[bash.md, dig.md]'),
      (at) => writeFileSync(at('dig.md'), '# Dig\n'),
    ],
    ['a name like that', listed('[bash.md, digg.md]'), (at) => writeFileSync(at('dig.md'), '# Dig\n')],
  ];

  test.each(changes)('%s', async (_, files, change) => {
    await expectNoticed(change, files);
  });

  test('a file that no lesson and no list names is none of them', async () => {
    const { at, run } = desk(listed('["*/*.md", bash.md, digg.md]'));
    const first = await run('check');
    expect(first.stdout).toContain('lesson-missing');
    writeFileSync(at('notes.txt'), '');
    expect(await run('check')).toEqual({ ...first, read: [], hasRead: false, files: expect.anything() });
  });
});

test('a lesson that was only touched gives the same, and is remembered again', async () => {
  const { at, run } = desk();
  const first = await run();
  utimesSync(at('bash.md'), new Date(), new Date());
  const [touched, again] = [await run(), await run()];
  expect([touched.hasRead, again.hasRead]).toEqual([true, false]);
  for (const one of [touched, again]) expect(result(one)).toEqual(result(first));
});

describe('symbolic links are followed each time:', () => {
  const changes: [string, Change, Change][] = [
    [
      'to a picture',
      (at) => {
        folderWith({ 'a.svg': drawing(4), 'b.svg': drawing(8) }, at('.'));
        relink(at('pictures/plan.svg'), '../a.svg');
      },
      (at) => relink(at('pictures/plan.svg'), '../b.svg'),
    ],
    ['to a folder', (at) => move(at('pictures'), at('real')), (_, folder) => outside(folder, 'pictures')],
    ['to the same folder elsewhere', () => {}, (_, folder) => outside(folder, 'pictures')],
    [
      'to settings',
      (at) => move(at('course.yaml'), at('other.yaml')),
      (_, folder) => outside(folder, 'other.yaml'),
    ],
  ];

  test.each(changes)('%s', async (_, prepare, change) => {
    const { at, folder, run } = desk();
    prepare(at, folder);
    await run('check');
    change(at, folder);
    const { code, stdout } = await run('check');
    expect({ code, stdout }).toEqual(without(await run('check --no-cache')));
  });

  const without = ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout });

  function relink(path: string, to: string): void {
    rmSync(path, { recursive: true, force: true });
    symlinkSync(to, path);
  }

  /** Puts a link to a file where it was. */
  function move(path: string, to: string): void {
    renameSync(path, to);
    symlinkSync(to, path);
  }

  /** The files are the same, but no longer in the course. */
  const outside = (folder: string, name: string): void =>
    move(join(folder, existsSync(join(folder, 'real')) ? 'real' : name), join(dirname(folder), name));
});

const changesWhileRead: [string, (at: (path: string) => string) => void][] = [
  [
    'a lesson',
    (at) => replaceSecretly(at('bash.md'), `${course['bash.md']}`.replace('plan.svg', 'soon.svg')),
  ],
  ['a picture', (at) => replaceSecretly(at('pictures/plan.svg'), drawing(4).replace('svg', 'gvs'))],
  ['a folder', (at) => swap(at('pictures'), at('old'))],
  ['settings', (at) => replaceSecretly(at('course.yaml'), 'id: tools\ntilte: Tools\n')],
];

describe('files that were changed when they were read, or shortly before,', () => {
  const age = (path: string) => Math.max(statSync(path).ctimeMs, statSync(path).mtimeMs);

  test('are read again, until a run finds them older', async () => {
    const { folder, run } = desk();
    const last = Math.max(...['.', ...readdirSync(folder)].map((name) => age(join(folder, name))));
    for (const [passed, hasRead] of [
      [-1000, true],
      [90, true],
      // The one before was too early, so this one reads; after it, all is known.
      [2000, true],
      [90, false],
    ] as const) {
      expect((await run('check', { now: () => last + passed })).hasRead, `${passed}`).toBe(hasRead);
    }
  });

  test.each(['bash.md', 'run.sh'])('%s from the future is read each time', async (name) => {
    const { at, run } = desk();
    const tomorrow = new Date(Date.now() + 86_400_000);
    utimesSync(at(name), tomorrow, tomorrow);
    for (const _ of [1, 2]) expect((await run('check')).hasRead).toBe(true);
  });

  test('without fractions of a second have to be older', async () => {
    const { at, run } = desk();
    // In the future, so that it is the youngest of all.
    const whole = Math.ceil(Date.now() / 1000) * 1000 + 10_000;
    utimesSync(at('run.sh'), new Date(whole), new Date(whole));
    for (const passed of [1900, 1900, 2000]) {
      expect((await run('check', { now: () => whole + passed })).hasRead).toBe(true);
    }
    expect((await run('check', { now: () => whole })).hasRead).toBe(false);
  });

  test.each(changesWhileRead)('%s that is changed after it was read', async (_, change) => {
    const { at, run } = desk({ ...course, 'old/soon.svg': drawing(4) });
    // By the real clock: until all files are old enough, something else is done.
    while (Date.now() < age(at('.')) + 200) await run('check --no-cache', { now: Date.now });
    let seen = 0;
    const onProgress = () => {
      // The name of the course, each lesson to look for it in the cache, and again to compile it: now the last one's turn has come.
      if (++seen === 5) change(at);
    };
    await run('check', { now: Date.now, onProgress });
    expect(seen).toBeGreaterThan(5);
    const { code, stdout } = await run('check', { now: Date.now });
    const fresh = await run('check --no-cache');
    expect({ code, stdout }).toEqual({ code: fresh.code, stdout: fresh.stdout });
  });
});

describe('files that are changed while another lesson is read:', () => {
  test.each(changesWhileRead)('%s', async (_, change) => {
    const { at, run } = desk({ ...course, 'old/soon.svg': drawing(4) });
    await run('check');
    writeFileSync(at('cron.md'), quizLesson('Cron'));
    let seen = 0;
    const onProgress = () => {
      // The name of the course, then the lesson that has changed: by then it is known that the other has not.
      if (++seen === 2) change(at);
    };
    expect((await run('check', { onProgress })).read).toEqual(['cron.md']);
    for (const _ of [1, 2]) {
      const { code, stdout } = await run('check');
      const fresh = await run('check --no-cache');
      expect({ code, stdout }).toEqual({ code: fresh.code, stdout: fresh.stdout });
    }
  });
});

test('nothing is recalled without a cache', async () => {
  const { run } = desk();
  await run('check');
  expect((await run('check --no-cache')).hasRead).toBe(true);
});

describe('what is kept of a course is as good as absent if it is', () => {
  const damages: [string, (bytes: Buffer, other: Buffer) => Uint8Array][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['noise', (bytes) => bytes.map((byte) => byte ^ 0x55)],
    ['that of another course', (_, other) => other],
  ];

  test.each(damages)('%s', async (_, damage) => {
    const one = desk();
    const other = desk({ 'dig.md': quizLesson('Dig') });
    const first = await one.run('check');
    await other.run('check');
    const memoryOf = (cache: string) => {
      const [path, bytes] = [...filesIn(cache)].find(([, held]) => held.includes('"inputs"')) ?? [];
      return { path: join(cache, `${path}`), bytes: bytes ?? Buffer.of() };
    };
    const { bytes, path } = memoryOf(one.cache);
    writeFileSync(path, damage(bytes, memoryOf(other.cache).bytes));
    expect(await one.run('check')).toEqual(first);
    expect((await one.run('check')).hasRead).toBe(false);
  });
});

test('fixes are written into texts that are known', async () => {
  const { at, run } = desk({ 'bash.md': `---\ntitel: Bash\n---\n\n${quizLesson('Bash')}` });
  expect((await run('check')).stdout).toContain('--fix');
  await run('check');
  await run('check --fix');
  expect(`${filesIn(at('.')).get('bash.md')}`).toContain('title: Bash');
});

test('of several courses only the changed ones are read', async () => {
  const { at, run } = desk({ 'a/a.md': quizLesson('A'), 'b/b.md': quizLesson('B') });
  const line = `${build} a b`;
  await run(line);
  expect((await run(line)).hasRead).toBe(false);
  writeFileSync(at('b/b.md'), brokenLesson('B'));
  const refused = await run(line);
  expect(refused).toMatchObject({ code: 1, hasRead: true });
  writeFileSync(at('b/b.md'), quizLesson('Bee'));
  writeFileSync(at('a/dist/json/lessons/a.json'), '');
  expect(result(await run(line))).toEqual(result(await run(`${line} --no-cache`)));
});

test('a single lesson is a course of its own', async () => {
  const { at, run } = desk();
  const first = await run('check bash.md');
  expect(await run('check bash.md')).toEqual({ ...first, read: [], hasRead: false });
  expect((await run('check')).hasRead).toBe(true);
  writeFileSync(at('cron.md'), '');
  expect((await run('check bash.md')).hasRead).toBe(false);
});

describe('problems are told as when they were found:', () => {
  const cases = caseFolders(new URL('cases/', import.meta.url));
  // What cannot be read may be read by somebody else, or where there is more time.
  const readEachTime = ['asset-root-missing', 'course', 'file-unreadable', 'lesson-too-slow'];

  test.each(cases)('$name', async ({ name, path }) => {
    const from = existsSync(join(path, 'input')) ? join(path, 'input') : path;
    const { at, run } = desk({});
    cpSync(from, at('.'), { recursive: true });
    const input = from === path ? 'input.md' : '.';
    await run(`check ${input}`);
    for (const format of ['pretty', 'sarif']) {
      const line = `check ${input} --strict --format ${format}`;
      const { hasRead, read: _read, ...known } = await run(line);
      expect(known, format).toEqual(result(await run(`${line} --no-cache`)));
      expect(hasRead, format).toBe(readEachTime.includes(name));
    }
  });
});
