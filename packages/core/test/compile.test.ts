import { defineMessage } from '@hornbook/model';
import { expect, test } from 'vitest';
import {
  type Artifact,
  build,
  compile,
  type FolderArtifact,
  formats,
  readSettings,
  severityOf,
} from '../src/index.js';

const lesson = `# Ports

![A plan](plan.png)

{:.quiz}
Which port does HTTPS use?

- ( ) 80
- (x) 443
`;

const found = ({ diagnostics }: { diagnostics: readonly { ruleId: string; file?: string | undefined }[] }) =>
  diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`);

async function artifactsOf(...[course, asked]: Parameters<typeof build>): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for await (const artifact of build(course, asked)) artifacts.push(artifact);
  return artifacts;
}

test('text becomes a course, and a course every format', async () => {
  const { course, diagnostics, id } = await compile([
    { path: 'ports.md', text: lesson.replace(/^!.*$/m, '') },
  ]);
  expect(diagnostics).toEqual([]);
  expect(id).toBe('course');
  if (!course) throw new Error('no course');
  const artifacts = await artifactsOf(course);
  expect(artifacts.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'file course-scorm12.zip',
    'file course-scorm2004.zip',
    'file course-scorm2004-3.zip',
    'folder html',
    'file course.html',
    'folder json',
  ]);
  const json = artifacts.at(-1) as FolderArtifact;
  expect([...json.files].map(({ path }) => path)).toContain('keys/ports.json');
});

test('formats come in one order, whatever the order they are asked for in', async () => {
  const { course } = await compile([{ path: 'a.md', text: '# A' }]);
  if (!course) throw new Error('no course');
  const names = (await artifactsOf(course, ['json', 'scorm12'])).map(({ name }) => name);
  expect(names).toEqual(['course-scorm12.zip', 'json']);
  expect(await artifactsOf(course, [])).toEqual([]);
  expect(formats).toEqual(['scorm12', 'scorm2004', 'scorm2004-3', 'html', 'json']);
});

test('settings are text, data, or what was read of the text', async () => {
  const text = 'id: nets\ntitle: Networks\npassMark: 80';
  for (const settings of [text, readSettings(text), { id: 'nets', title: 'Networks', passMark: 80 }]) {
    const { course } = await compile([{ path: 'ports.md', text: lesson }], () => undefined, { settings });
    expect(course).toMatchObject({ id: 'nets', title: 'Networks', passMark: 80, completion: 'answered' });
  }
});

test('a setting with an error is reported, and the others still count', async () => {
  const settings = 'title: Networks\npassMark: 101';
  const compiled = await compile([{ path: 'a.md', text: '# A' }], undefined, { settings });
  expect(found(compiled)).toEqual(['course.yaml course-bad-value']);
  expect(compiled.course).toBeUndefined();
  expect(readSettings(settings).settings).toEqual({ title: 'Networks' });
});

test('an asset is asked for by path and base, once a lesson', async () => {
  const asked: string[] = [];
  const text = '# A\n\n![A](i/a.png) ![A](i/a.png) ![B](/b.png)\n\n```text\n```\n{:src="code.txt"}\n';
  await compile([{ path: 'a/a.md', text }], ({ base, maxBytes, path }) => {
    asked.push(`${base} ${path} ${maxBytes}`);
    return undefined;
  });
  expect(asked).toEqual([
    'course a/code.txt 1000000',
    'course a/i/a.png undefined',
    'assets b.png undefined',
  ]);
});

test.each([
  [undefined, 'asset-missing', true],
  [{ problem: 'missing' }, 'asset-missing', true],
  [{ problem: 'unreadable' }, 'file-unreadable', false],
  [{ problem: 'outside' }, 'asset-outside-course', true],
] as const)('a file that is %o is reported', async (read, ruleId, isCourse) => {
  const compiled = await compile([{ path: 'ports.md', text: lesson }], () => read);
  expect(new Set(found(compiled))).toEqual(new Set([`ports.md ${ruleId}`]));
  expect(compiled.course !== undefined).toBe(isCourse);
});

test('what is included as text may not be larger than it says', async () => {
  const text = '# A\n\n```text\n```\n{:src="code.txt"}\n';
  const read = (length: number) => compile([{ path: 'a.md', text }], () => new Uint8Array(length).fill(97));
  expect(found(await read(1_000_000))).toEqual([]);
  expect(found(await read(1_000_001))).toEqual(['a.md include-unreadable']);
});

test("the course's rules apply to what the caller found as well", async () => {
  const messages = {
    mine: defineMessage({ ruleId: 'my-rule', severity: 'warning', reason: () => 'Bad', note: 'Fix it.' }),
  };
  const withRules = (settings: string) =>
    compile([{ path: 'a.md', text: '# A' }], undefined, {
      settings,
      found: {
        messages,
        diagnostics: [Object.assign(messages.mine(undefined, undefined), { file: 'a.md' })],
      },
    });
  expect(found(await withRules(''))).toEqual(['a.md my-rule']);
  expect(found(await withRules('rules:\n  my-rule: off'))).toEqual([]);
  expect((await withRules('rules:\n  my-rule: error')).course).toBeUndefined();
});

test("rules change no problem of the caller's own", async () => {
  const messages = {
    mine: defineMessage({ ruleId: 'my-rule', severity: 'warning', reason: () => 'Bad', note: 'Fix it.' }),
  };
  const mine = Object.freeze(messages.mine(undefined, { line: 1, column: 1 }));
  const compiled = (severity: 'error' | 'info') =>
    compile([{ path: 'a.md', text: '# A' }], undefined, {
      settings: { rules: { 'my-rule': severity } },
      found: { messages, diagnostics: [mine] },
    });
  for (const severity of ['error', 'info'] as const) {
    const [own] = (await compiled(severity)).diagnostics;
    expect(own && [own.ruleId, severityOf(own), `${own}`]).toEqual(['my-rule', severity, `${mine}`]);
    expect(severityOf(mine)).toBe('warning');
  }
});

test('a warning that the course makes an error keeps it from being a course', async () => {
  const text = '# A\n\n![](https://example.org/a.png)';
  const lenient = await compile([{ path: 'a.md', text }]);
  expect(lenient.course).toBeDefined();
  const [first] = lenient.diagnostics;
  const settings = { rules: { [first?.ruleId ?? '']: 'error' } } as const;
  const strict = await compile([{ path: 'a.md', text }], undefined, { settings });
  expect(strict.course).toBeUndefined();
});

test('problems that are hidden by default are given apart', async () => {
  const { diagnostics, hidden } = await compile([{ path: 'ports.md', text: lesson.replace(/^!.*$/m, '') }]);
  expect(diagnostics).toEqual([]);
  expect(hidden.map(({ fix, ruleId }) => [ruleId, typeof fix?.text])).toEqual([
    ['question-id-derived', 'string'],
    ['option-without-feedback', 'undefined'],
  ]);
});

test('without lessons there is no course, and no exception', async () => {
  const compiled = await compile([]);
  expect(compiled.course).toBeUndefined();
  expect(found(compiled)).toEqual(['course.yaml course-without-lessons']);
});

test('a path and a name may have any characters', async () => {
  const names = ['\0', '/', '.', '..', 'a\\b', '#?%', 'a//b.md', '\ud800', '\u202e.md', '<&">'];
  for (const name of names) {
    const lessons = [
      { path: name, text: '# A' },
      { path: 'second.md', text: '# B' },
    ];
    const { course } = await compile(lessons, undefined, { name });
    if (!course) throw new Error(`no course ${JSON.stringify(name)}`);
    expect(course.title).not.toMatch(/\p{Cc}/u);
    expect((await artifactsOf(course, ['scorm2004', 'json'])).length).toBe(2);
  }
});
