import { expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// What an LMS can't hold is told before it happens.
const questions = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, index) => `{: .quiz #q${from + index}}\nTrue?\n\n- (x) True\n- ( ) False\n`,
  ).join('\n');

async function rulesOf(files: Record<string, string>): Promise<string[]> {
  const { stdout } = await hornbook('check . --format json', { cwd: folderWith(files) });
  const { problems } = JSON.parse(stdout) as { problems: { file: string; ruleId: string }[] };
  return problems.map(({ file, ruleId }) => `${file} ${ruleId}`);
}

test('a course whose scores alone do not fit is reported, in one package and in packages of its lessons', async () => {
  const lessons = { 'one.md': `# One\n\n${questions(0, 300)}`, 'two.md': `# Two\n\n${questions(300, 600)}` };
  expect(await rulesOf({ 'course.yaml': 'id: long\ntitle: Long\n', ...lessons })).toEqual([
    'course.yaml suspend-data-full',
  ]);
  const settings = 'id: long\ntitle: Long\nscorm:\n  packaging: lesson\n';
  expect(await rulesOf({ 'course.yaml': settings, ...lessons })).toEqual([]);
  expect(await rulesOf({ 'course.yaml': settings, 'all.md': `# All\n\n${questions(0, 600)}` })).toEqual([
    'all.md suspend-data-full',
  ]);
});

test('of a bank, only what it draws counts', async () => {
  const bank = (draw: number): string =>
    `# Bank\n\n{: .bank draw="${draw}"}\n## Exam\n\n${questions(0, 600)}`;
  const settings = 'id: bank\ntitle: Bank\n';
  expect(await rulesOf({ 'course.yaml': settings, 'bank.md': bank(20) })).toEqual([]);
  expect(await rulesOf({ 'course.yaml': settings, 'bank.md': bank(590) })).toEqual([
    'course.yaml suspend-data-full',
  ]);
});
