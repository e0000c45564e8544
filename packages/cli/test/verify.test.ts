import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';
import { sarifErrors } from './support/sarif-schema.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const naughty = `Ports & <sockets> \u{1f6e5} \u202eedir ${'long '.repeat(50)}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

const cwd = folderWith({
  'lessons/course.yaml': 'id: ports\nscorm:\n  packaging: lesson\npassMark: 80\n',
  'lessons/one.md': `${quizLesson('One')}\n![A plan](plan.svg)\n`,
  'lessons/two.md': quizLesson('Two'),
  'lessons/plan.svg': svg,
  'naughty/course.yaml': `title: ${JSON.stringify(naughty)}\n`,
  'naughty/one.md': quizLesson('One'),
  'broken/imsmanifest.xml': '<manifest>\n  <a>\n</manifest>\n',
  'other/readme.md': '# No package\n',
});
const out = temporaryFolder();

beforeAll(async () => {
  const content = ['containers-first-steps', 'hornbook-guide'].map((name) => join(root, 'content', name));
  const formats = 'scorm12,scorm2004,scorm2004-3';
  const line = `build ${content.join(' ')} lessons naughty --format ${formats} --quiet --out ${out}`;
  expect((await hornbook(line, { cwd })).code).toBe(0);
});

describe('what Hornbook builds has no problems, not even remarks,', () => {
  test('as zips', async () => {
    const zips = [...filesIn(out).keys()].filter((path) => path.endsWith('.zip'));
    expect(zips).toHaveLength(15);
    const paths = zips.map((path) => join(out, path)).join(' ');
    expect(await hornbook(`verify ${paths} --strict -q`, { cwd })).toEqual({
      code: 0,
      stderr: '',
      stdout: '',
    });
  });

  test('as a folder', async () => {
    const zips = [...filesIn(out)].filter(([path]) => path.endsWith('scorm2004.zip'));
    const folders = zips.map(([, bytes]) => folderWith(unzipSync(bytes)));
    const verified = await hornbook(`verify ${folders.join(' ')} --strict -q`, { cwd });
    expect(verified).toEqual({ code: 0, stderr: '', stdout: '' });
  });
});

describe('a report', () => {
  test.each([
    ['broken', 1],
    ['other', 1],
    ['broken other', 1],
  ])('of %s ends with %i, in every format', async (line, code) => {
    for (const format of ['pretty', 'json', 'github', 'sarif']) {
      expect((await hornbook(`verify ${line} --format ${format}`, { cwd })).code, format).toBe(code);
    }
  });

  test('names the file in the package, and the place', async () => {
    const { stdout } = await hornbook('verify broken -q', { cwd });
    expect(stdout).toMatch(/^broken\/imsmanifest\.xml:3:\d+ error manifest-not-well-formed$/m);
  });

  test('names the package where no file is to blame', async () => {
    const { problems } = JSON.parse((await hornbook('verify other -f json', { cwd })).stdout);
    expect(problems).toMatchObject([{ file: 'other', ruleId: 'manifest-missing', severity: 'error' }]);
  });

  test('is SARIF that knows the rules of packages', async () => {
    const log = JSON.parse((await hornbook('verify other -f sarif', { cwd })).stdout);
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0].tool.driver.rules).toMatchObject([
      { id: 'manifest-missing', defaultConfiguration: { enabled: true, level: 'error' } },
    ]);
  });
});

test.each(['verify', 'verify nowhere.zip', 'verify other -f xml'])('%s is wrong usage', async (line) => {
  expect((await hornbook(line, { cwd })).code).toBe(2);
});
