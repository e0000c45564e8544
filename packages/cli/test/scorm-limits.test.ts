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
    'course.yaml scorm-suspend-data',
  ]);
  const settings = 'id: long\ntitle: Long\nscorm:\n  packaging: lesson\n';
  expect(await rulesOf({ 'course.yaml': settings, ...lessons })).toEqual([]);
  expect(await rulesOf({ 'course.yaml': settings, 'all.md': `# All\n\n${questions(0, 600)}` })).toEqual([
    'all.md scorm-suspend-data',
  ]);
});

test('of a bank, only what it draws counts', async () => {
  const bank = (draw: number): string =>
    `# Bank\n\n{: .bank draw="${draw}"}\n## Exam\n\n${questions(0, 600)}`;
  const settings = 'id: bank\ntitle: Bank\n';
  expect(await rulesOf({ 'course.yaml': settings, 'bank.md': bank(20) })).toEqual([]);
  expect(await rulesOf({ 'course.yaml': settings, 'bank.md': bank(590) })).toEqual([
    'course.yaml scorm-suspend-data',
  ]);
});

test('scores of answers that are partly right take more room', async () => {
  const course = (attribute: string) => ({
    'course.yaml': 'id: long\ntitle: Long\n',
    'one.md': `# One\n\n${Array.from(
      { length: 300 },
      (_, index) => `{: .quiz #q${index}${attribute}}\nWhich?\n\n- [x] A\n- [x] B\n- [ ] C\n`,
    ).join('\n')}`,
  });
  expect(await rulesOf(course(''))).toEqual([]);
  expect(await rulesOf(course(' scoring="partial"'))).toEqual(['course.yaml scorm-suspend-data']);
});

test('questions of banks whose draws collide are not reported: the same are drawn again', async () => {
  const question = (id: string) => `{: .quiz #${id}}\nTrue?\n\n- (x) True\n- ( ) False\n`;
  const bank = `# Bank\n\n{: .bank draw="1"}\n## Exam\n\n${question('q-19')}\n${question('q-110')}`;
  expect(await rulesOf({ 'course.yaml': 'id: bank\ntitle: Bank\n', 'bank.md': bank })).toEqual([]);
});

test('of a table, only as many pairs count as can be chosen', async () => {
  const cells = (mark: string, other: string) =>
    Array.from({ length: 7 }, (_, index) => (index ? other : mark)).join(' | ');
  const table = (mark: string, other: string) =>
    `{: .quiz .matrix #table}\nWhich?\n\n|   | ${[...'ABCDEFG'].join(' | ')} |\n|---|${'---|'.repeat(7)}\n${Array.from(
      { length: 10 },
      (_, row) => `| row ${row} | ${cells(mark, other)} |\n`,
    ).join('')}`;
  expect(await rulesOf({ 'a.md': `# A\n\n${table('(x)', '( )')}` })).not.toContain('a.md scorm-too-many');
  expect(await rulesOf({ 'a.md': `# A\n\n${table('[x]', '[ ]')}` })).toContain('a.md scorm-too-many');
});

test('a build without a package for an LMS says nothing of LMSs', async () => {
  const cwd = folderWith({
    'course.yaml': 'id: long\ntitle: Long\n',
    'one.md': `# One\n\n${questions(0, 600)}`,
  });
  const web = await hornbook('build . --quiet --strict --format html,json', { cwd });
  expect(web).toMatchObject({ code: 0, stderr: '' });
  const lms = await hornbook('build . --quiet --strict --format html,scorm2004', { cwd });
  expect(lms.code).toBe(1);
  expect(lms.stderr).toContain('scorm-suspend-data');
});
