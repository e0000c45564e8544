import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

/** A bank as there are many: headings that ask, links below the answers, code between them. */
const bank = `## Tools

#### Q1. What does \`ls -a\` show?

- [x] All files
- [ ] Archives

[source](https://example.org/ls)

#### Q2. What is printed?

\`\`\`js
console.log([1, 2].map((n) => n * 2));
\`\`\`

- [ ] A

\`\`\`js
[1, 2];
\`\`\`

- [x] B

\`\`\`js
[2, 4];
\`\`\`

#### Q3. Which are version control systems?

- [x] Git
- [x] Mercurial
- [ ] Make
`;

interface Keys {
  [id: string]: { correct: string[] };
}

/** The right answers of all questions of a course, in their order. */
async function keysOf(cwd: string, options = '', env: Record<string, string> = {}): Promise<Keys> {
  const out = temporaryFolder();
  const { code, stderr } = await hornbook(`build -q --format json --out ${out} ${options}`, { cwd, env });
  expect([code, stderr.match(/ error .*/g)]).toEqual([0, null]);
  return JSON.parse(readFileSync(join(out, 'json/keys/bank.json'), 'utf8')).keys;
}

const rightIn = (keys: Keys) => Object.values(keys).map(({ correct }) => correct);
const right = [['all-files'], ['b-2-4'], ['git', 'mercurial']];

describe('all task lists of a bank are questions', () => {
  test.each([
    ['in course.yaml', { 'course.yaml': 'quizzes: task-lists\n', 'bank.md': bank }, ''],
    ['in front matter', { 'bank.md': `---\nquizzes: task-lists\n---\n\n${bank}` }, ''],
    ['on the command line', { 'bank.md': bank }, '--quizzes task-lists'],
  ])('if it is said %s', async (_, files, options) => {
    expect(rightIn(await keysOf(folderWith(files), options))).toEqual(right);
  });

  test('but not by themselves, nor where front matter says no', async () => {
    const settings = { 'course.yaml': 'quizzes: task-lists\n' };
    const cwd = folderWith({ ...settings, 'bank.md': `---\nquizzes: tagged\n---\n\n${bank}` });
    expect(await keysOf(cwd)).toEqual({});
    expect(await keysOf(folderWith({ 'bank.md': bank }))).toEqual({});
  });
});

test('--fix tags them: without the setting they are the same questions', async () => {
  const cwd = folderWith({ 'bank.md': bank });
  const before = await keysOf(cwd, '--quizzes task-lists');
  await hornbook('check --fix --quizzes task-lists', { cwd });
  expect(await keysOf(cwd)).toEqual(before);
  const again = await hornbook('check --fix --quizzes task-lists --format json', { cwd });
  expect(JSON.parse(again.stdout).fixed).toBe(0);
});

test('without the option, --fix leaves them alone', async () => {
  const cwd = folderWith({ 'bank.md': bank });
  await hornbook('check --fix', { cwd });
  expect(readFileSync(join(cwd, 'bank.md'), 'utf8')).toBe(bank);
});

describe('what an earlier run has kept is not used where the setting is another', () => {
  // Files are old enough for what was found in them to be kept.
  const now = () => Date.now() + 3_600_000;
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const questions = async (cwd: string, options = ''): Promise<number> => {
    const rules = '  question-id-derived: info\n';
    expect(readFileSync(join(cwd, 'course.yaml'), 'utf8')).toContain(rules);
    const { stdout } = await hornbook(`check --format json ${options}`, { cwd, env, now });
    return JSON.parse(stdout).counts.info;
  };
  const course = (quizzes: string) => ({
    'course.yaml': `${quizzes}rules:\n  question-id-derived: info\n`,
    'bank.md': bank,
  });

  test('in course.yaml', async () => {
    const cwd = folderWith(course(''));
    expect(await questions(cwd)).toBe(0);
    folderWith(course('quizzes: task-lists\n'), cwd);
    expect(await questions(cwd)).toBe(3);
    folderWith(course('quizzes: tagged\n'), cwd);
    expect(await questions(cwd)).toBe(0);
  });

  test('on the command line', async () => {
    const cwd = folderWith(course(''));
    const found = [];
    for (const option of ['', '--quizzes task-lists', '', '--quizzes tagged']) {
      found.push(await questions(cwd, option));
    }
    expect(found).toEqual([0, 3, 0, 0]);
  });
});

test('another word is refused', async () => {
  const cwd = folderWith({ 'bank.md': bank, 'course.yaml': 'quizzes: all\n' });
  expect((await hornbook('check --quizzes all', { cwd })).code).toBe(2);
  const { stdout } = await hornbook('check --format json', { cwd });
  expect(JSON.parse(stdout).problems).toMatchObject([{ ruleId: 'course-bad-value', file: 'course.yaml' }]);
});
