import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';
import { sarifErrors } from './support/sarif-schema.js';

// An error, a warning behind an emoji (two UTF-16 code units), one with a fix, one of several lines, one without a place.
const files = {
  'a b/course.yaml': 'titel: Ports\n',
  'a b/50%, öl: #1.md': `# Ports 🎉

🎉 text with ![plan](plan.svg) in it

{: .wide data-step=1}
- one
- two

<svg>
no
</svg>
`,
  'a b/none.md': new Uint8Array([0xff]),
};
const cwd = folderWith(files);
const lesson = 'a b/50%, öl: #1.md';
const report = async (format: string, env = {}) =>
  (await hornbook(['check', 'a b', '--format', format], { cwd, env })).stdout;

describe('json', () => {
  test('has what a program needs of every problem, and the places of fixes', async () => {
    const { counts, problems, schemaVersion } = JSON.parse(await report('json'));
    expect(schemaVersion).toBe('1.0.0');
    expect(counts).toEqual({ error: 2, warning: 4, info: 0 });
    const text = expect.stringMatching(/\S/);
    const common = { message: text, note: text };
    expect(problems).toEqual([
      {
        ...common,
        ...{ file: 'a b/course.yaml', line: 1, column: 1, endLine: 1, endColumn: 6 },
        ...{ ruleId: 'course-unknown-key', severity: 'error' },
        fix: { line: 1, column: 1, endLine: 1, endColumn: 6, text: 'title' },
      },
      {
        ...common,
        ...{ file: lesson, line: 3, column: 14, endLine: 3, endColumn: 31 },
        ...{ ruleId: 'asset-missing', severity: 'warning' },
      },
      {
        ...common,
        ...{ file: lesson, line: 5, column: 10, endLine: 5, endColumn: 21 },
        ...{ ruleId: 'attribute-list-unquoted-value', severity: 'warning' },
        fix: { line: 5, column: 10, endLine: 5, endColumn: 21, text: 'data-step="1"' },
      },
      {
        ...common,
        ...{ file: lesson, line: 9, column: 1, endLine: 11, endColumn: 7 },
        ...{ ruleId: 'html-removed', severity: 'warning' },
      },
      expect.objectContaining({ file: 'a b/none.md', ruleId: 'source-not-utf8', severity: 'error' }),
      expect.objectContaining({ file: 'a b/none.md', ruleId: 'lesson-without-title' }),
    ]);
  });

  test('is the same text wherever nothing is wrong', async () => {
    const folder = folderWith({ 'ports.md': quizLesson('Ports') });
    const { stdout } = await hornbook('check --format json', { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: '1.0.0',
      counts: { error: 0, warning: 0, info: 0 },
      fixed: 0,
      problems: [],
    });
  });

  test('names files beyond the current folder wholly', async () => {
    const { stdout } = await hornbook(['check', join(cwd, 'a b'), '--format', 'json'], {
      cwd: temporaryFolder(),
    });
    expect(JSON.parse(stdout).problems[0].file).toBe(join(cwd, 'a b/course.yaml'));
  });
});

/** What GitHub's runner makes of a line: it splits properties at commas and undoes the escapes. */
function readCommand(line: string) {
  const [, name, list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    return [key, unescapeData(value).replaceAll('%3A', ':').replaceAll('%2C', ',')];
  });
  return { name, ...Object.fromEntries(properties), message: unescapeData(data) };
}
const unescapeData = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

describe('github', () => {
  test('is one workflow command a problem; columns only where a place has one line', async () => {
    const commands = (await report('github')).trimEnd().split('\n').map(readCommand);
    expect(commands).toHaveLength(6);
    expect(commands[0]).toMatchObject({
      ...{ name: 'error', file: 'a b/course.yaml', title: 'course-unknown-key' },
      ...{ line: '1', endLine: '1', col: '1', endColumn: '6' },
    });
    expect(commands[1]).toMatchObject({ name: 'warning', file: lesson, line: '3', col: '14' });
    expect(commands[3]).toEqual({
      ...{ name: 'warning', file: lesson, title: 'html-removed', line: '9', endLine: '11' },
      message: expect.stringMatching(/^.+\n.+$/),
    });
  });

  test('names files from the root of the repository', async () => {
    const sub = join(cwd, 'a b');
    const { stdout } = await hornbook('check --format github', {
      cwd: sub,
      env: { GITHUB_WORKSPACE: cwd },
    });
    expect(readCommand(stdout.split('\n')[0] ?? '').file).toBe('a b/course.yaml');
  });

  test('a lesson cannot write commands of its own', async () => {
    const name = 'x\n::error::%0A::add-mask::y\r\u001b[31m';
    const folder = folderWith({ 'ports.md': `${quizLesson('Ports')}\n[x](${encodeURI(name)}.md)\n` });
    const course = folderWith({ 'course.yaml': `lessons: [${JSON.stringify(`${name}.md`)}]\n` }, folder);
    const { stdout } = await hornbook('check --format github', { cwd: course });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !/^::(error|warning) file=course\.yaml,/.test(line))).toEqual([]);
    for (const sign of ['\r', '\u001b']) expect(stdout).not.toContain(sign);
  });

  test('remarks are notices', async () => {
    const folder = folderWith({ 'ports.md': `---\ntitel: Ports\n---\n\n${quizLesson('Ports')}` });
    const { stdout } = await hornbook('check --format github', { cwd: folder });
    expect(readCommand(stdout.trimEnd())).toMatchObject({
      name: 'notice',
      title: 'front-matter-unknown-key',
    });
  });
});

describe('sarif', () => {
  const results = (log: Log): Result[] => log.runs[0]?.results ?? [];

  test("is valid by OASIS's schema", async () => {
    expect(sarifErrors(JSON.parse(await report('sarif')))).toEqual([]);
    const sound = folderWith({ 'ports.md': quizLesson('Ports') });
    for (const folder of [cwd, sound]) {
      // From elsewhere, so that addresses are absolute.
      const { stdout } = await hornbook(['check', folder, '--format', 'sarif'], { cwd: temporaryFolder() });
      expect(sarifErrors(JSON.parse(stdout))).toEqual([]);
    }
  });

  test('tells tool, rules, places and fixes as SARIF 2.1.0 has them', async () => {
    const log: Log = JSON.parse(await report('sarif'));
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver).toMatchObject({
      name: 'hornbook',
      semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { level, message, ruleId, ruleIndex } of results(log)) {
      expect(rules[ruleIndex ?? -1]).toMatchObject({
        id: ruleId,
        defaultConfiguration: { enabled: true, level },
      });
      expect(message.text).toMatch(/\S/);
    }
    expect(results(log).map(({ level }) => level)).toEqual([
      'error',
      'warning',
      'warning',
      'warning',
      'error',
      'warning',
    ]);
    expect(results(log)[2]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/50%25%2C%20%C3%B6l%3A%20%231.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 10, endLine: 5, endColumn: 21 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 5, startColumn: 10, endLine: 5, endColumn: 21 },
                  insertedContent: { text: 'data-step="1"' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('tells the severity that a rule has by itself, and the one that a course gives it', async () => {
    const rules = 'rules: {asset-missing: info, question-id-derived: error}\n';
    const lesson = '# Ports\n\n![A plan](plan.svg)\n\n{: .quiz}\nWhich?\n\n- (x) This\n- ( ) That\n';
    const folder = folderWith({ 'course.yaml': rules, 'ports.md': lesson });
    const log: Log = JSON.parse((await hornbook('check --format sarif', { cwd: folder })).stdout);
    expect(log.runs[0]?.tool.driver.rules?.map(({ defaultConfiguration }) => defaultConfiguration)).toEqual([
      { enabled: true, level: 'warning' },
      { enabled: false, level: 'note' },
    ]);
    expect(results(log).map(({ level }) => level)).toEqual(['note', 'error']);
  });

  test('names the base of its addresses, but not where that is', async () => {
    const text = await report('sarif');
    const log: Log = JSON.parse(text);
    for (const { locations } of results(log)) {
      const { artifactLocation } = locations?.[0]?.physicalLocation ?? {};
      expect(log.runs[0]?.originalUriBaseIds).toHaveProperty([artifactLocation?.uriBaseId ?? '']);
      expect(decodeURIComponent(artifactLocation?.uri ?? '')).toMatch(/^a b\//);
    }
    expect(text).not.toContain(cwd);
  });

  test('files beyond the current folder have whole addresses', async () => {
    const { stdout } = await hornbook(['check', join(cwd, 'a b'), '--format', 'sarif'], {
      cwd: temporaryFolder(),
    });
    const [first] = results(JSON.parse(stdout));
    expect(first?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: pathToFileURL(join(cwd, 'a b/course.yaml')).href,
    });
  });

  test('of a sound course it has a run without results', async () => {
    const folder = folderWith({ 'ports.md': quizLesson('Ports') });
    const log: Log = JSON.parse((await hornbook('check --format sarif', { cwd: folder })).stdout);
    expect(results(log)).toEqual([]);
    expect(log.runs[0]?.results).toBeDefined();
  });
});
