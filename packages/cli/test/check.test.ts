import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

const withWarnings = (count: number): string => quizLesson('Ports') + '\n![A plan](plan.svg)\n'.repeat(count);

const cwd = folderWith({
  'good/ports.md': quizLesson('Ports'),
  'warned/ports.md': withWarnings(2),
  'broken/ports.md': brokenLesson('Ports'),
});

describe('the exit code', () => {
  test.each([
    ['good', 0],
    ['good --strict --max-warnings 0', 0],
    ['warned', 0],
    ['warned --strict', 1],
    ['warned --max-warnings 2', 0],
    ['warned --max-warnings 1', 1],
    ['warned --max-warnings 5 --strict', 1],
    ['broken', 1],
    ['broken --max-warnings 5', 1],
    ['good broken', 1],
    ['good warned', 0],
  ])('hornbook check %s ends with %i, in every format', async (line, code) => {
    for (const format of ['pretty', 'json', 'github', 'sarif']) {
      expect((await hornbook(`check ${line} --format ${format}`, { cwd })).code, format).toBe(code);
    }
  });
});

describe('the report', () => {
  test('goes to standard output, problems in the order of the files, with the same lines as a build', async () => {
    const checked = await hornbook('check warned --quiet', { cwd });
    const built = await hornbook('build warned --quiet --out out', { cwd });
    expect(checked.stderr).toBe('');
    expect(checked.stdout).toMatch(/^warned\/ports\.md:11:1 warning asset-missing$/m);
    expect(built.stderr).toBe(`${checked.stdout}2 warnings\n`);
  });

  test('says what was checked, too, unless asked to be quiet', async () => {
    const { stderr, stdout } = await hornbook('check good', { cwd });
    expect({ stderr, stdout }).toEqual({ stderr: 'Checking good\n', stdout: 'No problems in 1 lesson.\n' });
    expect(await hornbook('check good -q', { cwd })).toEqual({ code: 0, stderr: '', stdout: '' });
  });

  test('ends with how many problems there are, and says when it is the warnings that are too many', async () => {
    expect((await hornbook('check warned', { cwd })).stdout).toMatch(/^2 warnings$/m);
    expect((await hornbook('check warned --max-warnings 1', { cwd })).stdout).toMatch(
      /^2 warnings, and at most 1 is allowed$/m,
    );
    expect((await hornbook('check warned --strict', { cwd })).stdout).toMatch(
      /^2 warnings, and none is allowed$/m,
    );
  });
});

test('a check writes nothing', async () => {
  await hornbook('check good warned broken', { cwd });
  for (const name of ['good', 'warned', 'broken']) expect(existsSync(join(cwd, name, 'dist'))).toBe(false);
});
