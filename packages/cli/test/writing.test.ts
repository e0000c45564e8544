import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { Interruption } from '../src/index.js';
import { type Files, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// In this process, and with formats that are made quickly. atomic.test.ts tries every moment with the built command.

const lesson = '# A\n';
const build = (cwd: string, format: string) =>
  hornbook(`build a.md -q --out out --format ${format}`, { cwd });

describe('an artifact', () => {
  const course = (out: Files = {}) =>
    folderWith({
      'a.md': lesson,
      ...Object.fromEntries(Object.entries(out).map(([path, text]) => [`out/${path}`, text])),
    });

  test.each<[string, string, Files, number]>([
    ['replaces the older one', 'html', { 'html/hornbook.css': '', 'html/old.html': '' }, 0],
    ['replaces the older one', 'json', { 'json/course.json': '', 'json/old.json': '' }, 0],
    ['does not replace a folder of somebody else', 'html', { 'html/index.html': 'mine' }, 2],
    ['does not replace a folder of somebody else', 'json', { 'json/package.json': 'mine' }, 2],
    ['replaces an empty file', 'html', { 'a.html': '' }, 0],
    ['does not replace a page of somebody else', 'html', { 'a.html': '<p>mine</p>' }, 2],
    [
      'does not take a word far down a page for its mark',
      'html',
      { 'a.html': `${' '.repeat(4096)}content="Hornbook"` },
      2,
    ],
    [
      'knows its mark at the end of what it reads',
      'html',
      { 'a.html': `${' '.repeat(4078)}content="Hornbook"` },
      0,
    ],
    ['does not replace a file by a folder', 'json', { json: 'mine' }, 74],
    ['does not replace a folder by a file', 'html', { 'a.html/x': 'mine' }, 74],
    ['does not replace even an empty file by a folder', 'html', { html: '' }, 74],
    ['replaces whatever file bears the name of a package', 'scorm12', { 'a-scorm12.zip': 'old' }, 0],
  ])('%s: %s over %o', async (_, format, files, code) => {
    const cwd = course(files);
    expect((await build(cwd, format)).code).toBe(code);
    for (const [path, text] of Object.entries(files)) {
      const file = join(cwd, 'out', path);
      const isKept = existsSync(file) && readFileSync(file, 'utf8') === text;
      expect(isKept, path).toBe(code !== 0);
    }
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('replaces nothing where a later one has no place', async () => {
    const cwd = course({ 'mine/hornbook.css': '', 'a-scorm12.zip': 'old' });
    symlinkSync('mine', join(cwd, 'out/html'));
    expect((await build(cwd, 'scorm12,html')).code).toBe(74);
    expect(readFileSync(join(cwd, 'out/a-scorm12.zip'), 'utf8')).toBe('old');
  });

  test('may take the place of an empty folder', async () => {
    const cwd = course();
    mkdirSync(join(cwd, 'out/html'), { recursive: true });
    expect((await build(cwd, 'html')).code).toBe(0);
    expect(readdirSync(join(cwd, 'out/html'))).toContain('a.html');
  });

  test('takes the place of a link, and leaves alone what that names', async () => {
    const cwd = course({ 'mine.html': 'mine', 'mine/hornbook.css': '' });
    symlinkSync('mine.html', join(cwd, 'out/a.html'));
    expect((await build(cwd, 'html')).code).toBe(0);
    expect(lstatSync(join(cwd, 'out/a.html')).isFile()).toBe(true);
    expect(readFileSync(join(cwd, 'out/mine.html'), 'utf8')).toBe('mine');
  });

  test('is not written through a link to a folder', async () => {
    const cwd = course({ 'mine/hornbook.css': '' });
    symlinkSync('mine', join(cwd, 'out/html'));
    expect((await build(cwd, 'html')).code).toBe(74);
    expect(readlinkSync(join(cwd, 'out/html'))).toBe('mine');
    expect(readdirSync(join(cwd, 'out/mine'))).toEqual(['hornbook.css']);
  });

  test.each([
    ['--format json,html', ['html/', 'a.html', 'json/']],
    ['--format json --format html', ['html/', 'a.html', 'json/']],
    ['-f json,json --report pretty', ['json/']],
    ['-fjson --report pretty', ['json/']],
  ])('is made once for each format, in one order: %s', async (options, names) => {
    const { stdout } = await hornbook(`build a.md --out out ${options}`, { cwd: course() });
    expect([...stdout.matchAll(/^out\/(\S+)/gm)].map(([, name]) => name)).toEqual(names);
  });
});

describe('what a build that was killed has left behind', () => {
  /** `.hornbook-<machine>-<process>-<random>` as this process names its own. */
  let own: string;
  const withProcess = (id: number) => own.replace(`-${process.pid}-`, `-${id}-`);
  const elsewhere = () => own.replace(/^\.hornbook-\w+/, '.hornbook-elsewhere');
  const dead = () => withProcess(spawnSync(process.execPath, ['--version']).pid);
  const hour = 3_600_000;

  beforeAll(async () => {
    const cwd = folderWith({ 'a.md': lesson });
    const onProgress = () => {
      if (existsSync(join(cwd, 'out'))) own ??= readdirSync(join(cwd, 'out'))[0] as string;
    };
    await hornbook('build a.md --out out --format json', { cwd, columns: 80, onProgress });
    expect(own).toMatch(new RegExp(`^\\.hornbook-\\w+-${process.pid}-\\w+$`));
  });

  test.each<[string, () => string, number, boolean]>([
    ['a process that has ended', dead, 0, false],
    ['a process that is alive', () => withProcess(process.ppid), 48, true],
    ['this process', () => own, 0, true],
    ['an earlier process of the same number', () => own, 48, false],
    ['another machine, a day ago', elsewhere, 25, false],
    ['another machine, today', elsewhere, 23, true],
  ])('%s', async (_, nameOf, hours, isKept) => {
    const cwd = folderWith({ 'a.md': lesson });
    const stage = join(cwd, 'out', nameOf());
    folderWith({ 'html/hornbook.css': '' }, stage);
    const time = (Date.now() - hours * hour) / 1000;
    utimesSync(stage, time, time);
    expect((await build(cwd, 'json')).code).toBe(0);
    expect(existsSync(stage)).toBe(isKept);
    expect(existsSync(join(cwd, 'out/html'))).toBe(false);
  });

  test('is put back where it had been moved aside, unless there is a newer one', async () => {
    const cwd = folderWith({ 'a.md': lesson, 'out/new/x': 'new' });
    const name = dead();
    const stage = { '0-old-html/x': 'old', '3-old-my-old-x/x': 'old', '0-old-new/x': 'old', 'json/x': 'old' };
    folderWith(stage, join(cwd, 'out', name));
    expect((await build(cwd, 'json')).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['html', 'json', 'my-old-x', 'new']);
    const read = (path: string) => readFileSync(join(cwd, 'out', path), 'utf8');
    expect(['html/x', 'my-old-x/x', 'new/x'].map(read)).toEqual(['old', 'old', 'new']);
    expect(existsSync(join(cwd, 'out/json/x'))).toBe(false);
  });

  test('goes with a fix as well', async () => {
    const cwd = folderWith({ 'a.md': '# A\n\n{: data-a=1}\nText\n' });
    const stage = join(cwd, dead());
    mkdirSync(stage);
    expect((await hornbook('check --fix', { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['a.md']);
  });

  test('is no link to a folder, whatever its name', async () => {
    const cwd = folderWith({ 'a.md': lesson, 'mine/0-old-html/x': 'mine', 'out/x': '' });
    symlinkSync(join(cwd, 'mine'), join(cwd, 'out', dead()));
    expect((await build(cwd, 'json')).code).toBe(0);
    expect(existsSync(join(cwd, 'mine/0-old-html/x'))).toBe(true);
    expect(existsSync(join(cwd, 'out/html'))).toBe(false);
  });

  const isRoot = process.geteuid?.() === 0;
  const reason = isRoot ? '' : ' (not tested: only root can give a folder away)';
  test.skipIf(!isRoot)(`is left to its owner${reason}`, async () => {
    const cwd = folderWith({ 'a.md': lesson });
    const stage = join(cwd, 'out', dead());
    folderWith({ '0-old-html/x': 'theirs' }, stage);
    chownSync(stage, 12_345, 12_345);
    expect((await build(cwd, 'json')).code).toBe(0);
    expect(existsSync(join(stage, '0-old-html/x'))).toBe(true);
  });

  test('is not a file of a similar name', async () => {
    const cwd = folderWith({ 'a.md': lesson, 'out/.hornbook-notes': 'mine', 'out/.hornbookrc/x': 'mine' });
    for (const name of readdirSync(join(cwd, 'out'))) utimesSync(join(cwd, 'out', name), 1, 1);
    expect((await build(cwd, 'json')).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.hornbook-notes', '.hornbookrc', 'json']);
  });
});

/** A signal that shows whenever somebody asks whether it is aborted. */
const asking = (see: () => void) =>
  Object.assign(new AbortController().signal, { throwIfAborted: see }) as AbortSignal;

describe('work that is interrupted', () => {
  const aborted = (signal: Interruption['signal']) => AbortSignal.abort(new Interruption(signal));

  test('leaves no folder that it made', async () => {
    const cwd = folderWith({ 'a.md': lesson });
    const line = 'build a.md -q --out some/where --format json';
    const ended = await hornbook(line, { cwd, interruptible: (work) => work(aborted('SIGTERM')) });
    expect(ended).toEqual({ code: 143, stdout: '', stderr: '' });
    expect(readdirSync(cwd)).toEqual(['a.md']);
  });

  test('leaves a folder that it did not make, and what is in it', async () => {
    const cwd = folderWith({ 'a.md': lesson, 'some/json/course.json': 'old' });
    const line = 'build a.md -q --out some --format json';
    expect((await hornbook(line, { cwd, interruptible: (work) => work(aborted('SIGINT')) })).code).toBe(130);
    expect(readdirSync(join(cwd, 'some'))).toEqual(['json']);
    expect(readFileSync(join(cwd, 'some/json/course.json'), 'utf8')).toBe('old');
  });

  test('has fixed whole files, one after another', async () => {
    const text = '# A\n\n{: data-a=1}\nText\n';
    const cwd = folderWith({ 'a.md': text, 'b.md': text });
    const isFixed = () => readFileSync(join(cwd, 'a.md'), 'utf8') === text.replace('1', '"1"');
    const ended = await hornbook('check --fix', {
      cwd,
      interruptible: (work) =>
        work(
          asking(() => {
            if (isFixed()) throw new Interruption('SIGHUP');
          }),
        ),
    });
    expect(ended).toMatchObject({ code: 129, stdout: '' });
    expect(isFixed()).toBe(true);
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(text);
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md']);
  });
});

test('a lesson that has changed since it was read is not fixed', async () => {
  const text = '# A\n\n{: data-a=1}\nText\n';
  const cwd = folderWith({ 'a.md': text, 'b.md': text });
  let asked = 0;
  const change = () => {
    // Before each lesson is read: first for the cache, then to compile it.
    if (++asked === 4) writeFileSync(join(cwd, 'a.md'), `# Changed\n\n${text}`);
  };
  const { stdout } = await hornbook('check --fix', { cwd, interruptible: (work) => work(asking(change)) });
  expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(text.replace('1', '"1"'));
  // The next pass has read it anew.
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(`# Changed\n\n${text.replace('1', '"1"')}`);
  expect(stdout).toContain('2 problems in 2 files');
});

test('courses go to folders of their own where they would meet', async () => {
  const cwd = folderWith({ 'x/a/l.md': lesson, 'y/b/l.md': lesson, 'z/A/l.md': lesson, 'w/a/l.md': lesson });
  const written = async (line: string) => {
    const { code, stdout } = await hornbook(`build ${line} --format json --report pretty`, { cwd });
    return code === 0 ? stdout.match(/^\S+/gm) : code;
  };
  expect(await written('x/a --out out')).toEqual(['out/json/']);
  expect(await written('x/a y/b --out out')).toEqual(['out/a/json/', 'out/b/json/']);
  expect(await written('x/a w/a')).toEqual(['x/a/dist/json/', 'w/a/dist/json/']);
  expect(await written('x/a w/a --out out')).toBe(2);
  // Some file systems ignore case.
  expect(await written('x/a z/A --out out')).toBe(2);
  expect(await written('x/a x/a')).toBe(2);
});

test('a folder below a new one is made, however deep, and stays', async () => {
  const out = join(temporaryFolder(), 'a/b/c');
  const cwd = folderWith({ 'a.md': lesson });
  expect((await hornbook(['build', 'a.md', '-q', '--format', 'json', '--out', out], { cwd })).code).toBe(0);
  expect(readdirSync(out)).toEqual(['json']);
});
