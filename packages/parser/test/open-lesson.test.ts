import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { Composer } from 'yaml';
import { openLesson, parseLesson } from '../src/index.js';

const text = '---\r\nid: ports\r\ntitle: Ports\r\nextra: [1]\r\n---\r\nWhat a port is.\f\r\n';
const file = { path: 'units/01-all-ports.md', text };
const settings = { lang: 'en', lessons: [] };

test('opening a lesson gives its id and front matter, and its text as it is parsed', () => {
  const { diagnostics, frontMatter, id, path, text: decoded } = openLesson(file);
  expect({ id, path }).toEqual({ id: 'ports', path: file.path });
  expect(frontMatter.data).toEqual({ id: 'ports', title: 'Ports', extra: [1] });
  expect(frontMatter.placeOf(['title'], 'value')?.start).toMatchObject({ line: 3, column: 8 });
  expect(decoded).toBe('---\nid: ports\ntitle: Ports\nextra: [1]\n---\nWhat a port is.\uFFFD\n');
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['control-character']);
});

test.each([
  ['units/01-all-ports.md', '', 'all-ports'],
  ['01-All ports.md', '---\ntitle: x\n---\n', 'all-ports'],
  ['a.md', '---\nid: 1a\n---\n', 'a'],
  ['a.md', `---\nid: ${'b'.repeat(64)}\n---\n`, 'b'.repeat(64)],
  ['a.md', `---\nid: ${'b'.repeat(65)}\n---\n`, 'a'],
  ['a.md', '---\nid: [b]\n---\n', 'a'],
  ['a.md', '---\nid: "b\n---\n', 'a'],
  ['a.md', ' ---\nid: b\n---\n', 'a'],
  ['a.md', '---\nid: b\n', 'a'],
  ['Übung für Äpfel.md', '', 'ubung-fur-apfel'],
  ['e\u0301te\u0301 Straße.md', '', 'ete-stra-e'],
])('%s with %j has the id %s', async (path, source, id) => {
  expect(openLesson({ path, text: source }).id).toBe(id);
  expect((await parseLesson({ path, text: source }, settings)).lesson.id).toBe(id);
});

test('what was opened is parsed like its source', async () => {
  const [opened, plain] = [await parseLesson(openLesson(file), settings), await parseLesson(file, settings)];
  expect(opened.lesson).toEqual(plain.lesson);
  expect(opened.diagnostics.map(String)).toEqual(plain.diagnostics.map(String));
  expect(opened.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['control-character']);
  expect(opened.diagnostics.map(({ file: path }) => path)).toEqual([file.path]);
  expect(opened.frontMatter.data).toEqual(plain.frontMatter.data);
});

test('a source may have a field of its own that is called frontMatter', async () => {
  const plain = await parseLesson(file, settings);
  for (const frontMatter of [undefined, null, 'x', {}, { title: 'A' }]) {
    const { lesson } = await parseLesson({ ...file, frontMatter } as never, settings);
    expect(lesson).toEqual(plain.lesson);
  }
});

test('broken front matter is reported once, however often the lesson is parsed', async () => {
  const opened = openLesson({ path: 'a.md', text: '---\ntitle: [\n---\n# A\n' });
  for (let count = 0; count < 2; count += 1) {
    const { diagnostics } = await parseLesson(opened, settings);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['yaml-broken']);
  }
});

describe('front matter is read once', () => {
  let compose: MockInstance;

  beforeEach(() => {
    compose = vi.spyOn(Composer.prototype, 'compose');
  });
  afterEach(() => compose.mockRestore());

  test('when a lesson is opened and then parsed', async () => {
    const opened = openLesson(file);
    expect(compose).toHaveBeenCalledTimes(1);
    await parseLesson(opened, { ...settings, lessons: [opened] });
    expect(compose).toHaveBeenCalledTimes(1);
  });

  test('when it is parsed at once', async () => {
    await parseLesson(file, settings);
    expect(compose).toHaveBeenCalledTimes(1);
  });
});
