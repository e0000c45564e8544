import { readFileSync } from 'node:fs';
import { formats } from '@hornbook/core';
import { describe, expect, test } from 'vitest';
import { run } from '../src/index.js';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const cwd = folderWith({ 'lesson.md': '# A lesson\n', 'picture.png': '' });
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('what is asked about the command itself', () => {
  const commands = ['build', 'check', 'outline', 'run', 'new', 'explain', 'syntax'];

  test.each(['--help', '-h', 'help'])('%s names the commands', async (line) => {
    const { code, stderr, stdout } = await hornbook(line, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
  });

  test.each([
    ['build --help', ['--out', '--format', '--strict', '--quiet', ...formats]],
    ['build lesson.md -h', ['--out']],
    ['check --help', ['--format', 'sarif', '--fix', '--strict', '--max-warnings', '--quiet']],
    ['verify --help', ['hornbook verify', '--format', '--strict', '--quiet']],
    ['outline --help', ['--format', '--stdin-filename', '--quiet']],
    ['run --help', ['--answers', '--edition', '--quirks', '--seed', '--calls', '--format', '--quiet']],
    ['new nowhere -h', ['hornbook new DIR']],
    ['explain -h', ['hornbook explain RULE']],
    ['syntax -h', ['hornbook syntax TYPE']],
    ['help build', ['--out', '--format']],
    ['help check', ['--max-warnings']],
  ])('%s prints the help of the command', async (line, said) => {
    const { code, stderr, stdout } = await hornbook(line, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of [...said, '--help', '--version']) expect(stdout).toContain(word);
  });

  test.each(['', ...commands])('the help fits into a terminal: hornbook %s', async (name) => {
    const { stdout } = await hornbook(`${name} --help`, { cwd });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['--version', '-v', 'version', 'check --version'])('%s prints the version', async (line) => {
    expect(await hornbook(line, { cwd })).toEqual({ code: 0, stderr: '', stdout: `${version}\n` });
  });
});

describe('wrong usage ends with 2, names what is wrong and what was probably meant', () => {
  test.each([
    ['', 'hornbook build'],
    ['lesson.md', 'hornbook build lesson.md'],
    ['biuld lesson.md', 'Did you mean build?'],
    ['build lesson.md --fromat html', 'Did you mean --format?'],
    ['build lesson.md -x', '-x'],
    ['build lesson.md --format htlm', 'Did you mean html?'],
    ['build lesson.md --format html,pdf', 'scorm2004-3'],
    ['build lesson.md --format=', '--format needs a value'],
    ['build lesson.md --out', '--out needs a value'],
    ['build lesson.md --out --strict', '--out needs a value'],
    ['build lesson.md --strict=no', '--strict takes no value'],
    ['build lessen.md', 'Did you mean lesson.md?'],
    ['build nowhere/at/all', 'nowhere/at/all'],
    ['--strict build lesson.md', 'unknown option --strict'],
    ['chekc lesson.md', 'Did you mean check?'],
    ['check lesson.md --out x', 'unknown option --out'],
    ['check lesson.md --format sairf', 'Did you mean sarif?'],
    ['check lesson.md --format html', 'pretty, json, github, sarif'],
    ['check lesson.md --fix=no', '--fix takes no value'],
    ['check lesson.md --max-warnings', '--max-warnings needs a value'],
    ['check lesson.md --max-warnings=-1', '--max-warnings needs a whole number'],
    ['check lesson.md --max-warnings few', '--max-warnings needs a whole number'],
    ['check lessen.md', 'Did you mean lesson.md?'],
    ['outline lesson.md --format sarif', 'pretty, json'],
    ['build lesson.md --report html', 'pretty, json'],
    ['build lesson.md --report json --watch', '--watch builds again and again'],
    ['build - --watch', 'cannot be watched'],
    ['check - -', 'cannot be one of several paths'],
    ['check lesson.md -', 'cannot be one of several paths'],
    ['check lesson.md --stdin-filename a.md', 'for a lesson from standard input'],
    ['check - --stdin-filename a.txt', 'a Markdown file'],
    ['check -', 'there is no standard input'],
    ['new', 'hornbook new my-course'],
    ['new a b', 'one folder at a time'],
    ['explain a b', 'one rule at a time'],
    ['syntax a b', 'one type at a time'],
    ['new a --format html', 'unknown option --format'],
    ['build picture.png', 'picture.png is not a course'],
    ['--fix', 'hornbook check --fix'],
    ['build --fix', 'hornbook check --fix'],
    ['-o dist', 'hornbook build -o'],
    ['--strict', 'hornbook build --strict or hornbook check --strict'],
    ['help biuld', 'Did you mean build?'],
    ['hepl', 'Did you mean help?'],
    ['nowhere', 'Commands: build, check, verify, outline, run, new, cache, explain, syntax.'],
    ['build --formt html', 'hornbook build --help'],
    ['check lessen.md', 'hornbook check --help'],
  ])('hornbook %s', async (line, said) => {
    const { code, stderr, stdout } = await hornbook(line, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test.each(['build', 'check', 'new', 'help'])(
  'an empty argument of %s is not the current folder',
  async (name) => {
    const { code, stdout } = await hornbook([name, ''], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  },
);

test('what cannot be written is said without a stack, with an exit code of its own', async () => {
  const folder = folderWith({ 'lesson.md': '# A lesson\n', out: 'a file where a folder should be' });
  const { code, stderr } = await hornbook('build --out out', { cwd: folder });
  expect(code).toBe(74);
  expect(stderr).toContain('cannot write to');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a bug in hornbook is reported as one; the stack is printed only on request', async () => {
  const heard: string[] = [];
  const stdout = {
    write() {
      throw new Error('the sink is blocked');
    },
  };
  const io = { cwd, stdout, stderr: { write: (text: string) => heard.push(text) } };
  expect(await run(['--version'], { ...io, env: {} })).toBe(70);
  expect(heard.join('')).toContain('internal error: the sink is blocked');
  expect(heard.join('')).not.toMatch(/^\s+at /m);
  expect(await run(['--version'], { ...io, env: { HORNBOOK_DEBUG: '1' } })).toBe(70);
  expect(heard.join('')).toMatch(/^\s+at /m);
});
