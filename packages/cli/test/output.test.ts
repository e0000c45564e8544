import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

const esc = '\u001b';

describe('the summary', () => {
  test('names every artifact with its size, in columns', async () => {
    const cwd = folderWith({ 'ports.md': quizLesson('Ports') });
    const { stdout } = await hornbook('build', { cwd });
    const rows = stdout.trimEnd().split('\n');
    expect(rows.map((row) => row.split(' ')[0])).toEqual([
      expect.stringMatching(/^dist\/.*-scorm12\.zip$/),
      expect.stringMatching(/^dist\/.*-scorm2004\.zip$/),
      expect.stringMatching(/^dist\/.*-scorm2004-3\.zip$/),
      'dist/html/',
      expect.stringMatching(/^dist\/.*\.html$/),
      'dist/json/',
    ]);
    expect(new Set(rows.map((row) => row.search(/B( {2}|$)/))).size).toBe(1);
    expect(rows[5]).toMatch(/ k?B {2}\d+ files$/);
  });

  test('is left out when asked to be quiet; problems are not', async () => {
    const cwd = folderWith({ 'ports.md': `${quizLesson('Ports')}\n![A plan](plan.svg)\n` });
    const { code, stderr, stdout } = await hornbook('build --quiet', { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^ports\.md:11:1 warning asset-missing$/m);
    expect(stderr).not.toContain('Building');
  });
});

describe('progress', () => {
  const cwd = folderWith({ 'ports.md': quizLesson('Ports') });

  test('rewrites one line of a terminal, no wider than it, and leaves nothing of it', async () => {
    const { stderr } = await hornbook('build', { cwd, columns: 30 });
    const lines = stderr.split(`\r${esc}[2K`);
    expect(lines.join('\n')).toMatch(/reading ports[\s\S]*writing json/);
    expect(lines.every((line) => !line.includes('\n') && line.length < 30)).toBe(true);
    expect(lines.at(-1)).toBe('');
  });

  test('is one plain line in a pipe', async () => {
    expect((await hornbook('build', { cwd })).stderr).toBe(`Building ${basename(cwd)}\n`);
  });
});

describe('colors', () => {
  const cwd = folderWith({ 'ports.md': brokenLesson('Ports') });
  const colored = async (env: Record<string, string>, columns?: number) => {
    const { stderr } = await hornbook('build -q', { cwd, env, ...(columns && { columns }) });
    return stderr.includes(`${esc}[`);
  };

  test('are for people', async () => {
    expect(await colored({})).toBe(false);
    expect(await colored({}, 80)).toBe(true);
    expect(await colored({ TERM: 'dumb' }, 80)).toBe(false);
  });

  test('follow NO_COLOR and FORCE_COLOR', async () => {
    expect(await colored({ NO_COLOR: '1' }, 80)).toBe(false);
    expect(await colored({ NO_COLOR: '' }, 80)).toBe(true);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' }, 80)).toBe(false);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});

test('a lesson cannot write to the terminal what it likes', async () => {
  const lesson = brokenLesson('Ports').replace(
    'Something else',
    `Nothing ${esc}]0;owned\u0007 \u202edesrever`,
  );
  const { code, stderr } = await hornbook('build', { cwd: folderWith({ 'ports.md': lesson }) });
  expect(code).toBe(1);
  for (const sign of ['\u0007', esc, '\u202e']) expect(stderr).not.toContain(sign);
});

test('nor show another text than the one that is there', async () => {
  const hidden = [
    ...'\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202e\u2060\u2066\u2069\ufeff\u3164\u{e0041}\u0085\u007f',
  ];
  const lines = hidden.map((sign) => `A${sign}b\n\n![](a${sign}b.png)\n`).join('\n');
  const { stdout } = await hornbook('check', { cwd: folderWith({ 'ports.md': `# A\n\n${lines}` }) });
  for (const ruleId of ['invisible-character', 'bidi-control']) expect(stdout).toContain(ruleId);
  expect(hidden.filter((sign) => stdout.includes(sign))).toEqual([]);
});

test('an emoji and a Persian word are printed as they are', async () => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645';
  const cwd = folderWith({ 'ports.md': `# A\n\n${family} ![](a.png)\n` });
  expect((await hornbook('check', { cwd })).stdout).toContain(`> 3 | ${family}`);
});

describe('problems', () => {
  const long = `${'A line that goes on. '.repeat(8)}![A plan](plan.svg) and on. ${'And on. '.repeat(9)}`;
  const cwd = folderWith({ 'ports.md': `# Ports\n\n${long}\n\n<!-- hornbook-off x -->\n` });
  const withoutColors = { NO_COLOR: '1' };

  test.each([60, 80, 120])(
    'fit into a terminal of %i columns, carets below what is meant',
    async (columns) => {
      const { stdout } = await hornbook('check -q', { cwd, columns, env: withoutColors });
      const lines = stdout.split('\n');
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
      const row = lines.findIndex((line) => line.includes('plan.svg)'));
      const carets = lines[row + 1] ?? '';
      expect(lines[row]?.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('![A plan](plan.svg)');
      expect(lines.filter((line) => line.startsWith('  help:'))).toHaveLength(2);
    },
  );

  test('are not broken into lines in a pipe', async () => {
    const { stdout } = await hornbook('check -q', { cwd });
    expect(stdout).toMatch(/^ {2}help: Write `<!-- hornbook-disable-next-line rule-id -->`.*follows\.$/m);
  });
});
