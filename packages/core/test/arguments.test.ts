import { parseLesson } from '@hornbook/parser';
import { describe, expect, test } from 'vitest';
import {
  applyFixes,
  build,
  compile,
  compileLesson,
  createCourse,
  idFromName,
  knownRules,
  type ReadAsset,
  readSettings,
} from '../src/index.js';

const sources = [{ path: 'a.md', text: '# A\n\n![A](a.png)\n' }];
const settings = { lang: 'en', lessons: [] };
const nothing = () => undefined;
/** An argument of the wrong kind, as a program in JavaScript may give it. */
const wrong = (value: unknown) => value as never;

const instance = new (class Options {})();

describe('an argument of the wrong kind is a TypeError that names it', () => {
  test.each<[name: string, call: () => unknown]>([
    ['sources', () => compile(wrong(undefined))],
    ['sources', () => compile(wrong('# A'))],
    ['sources', () => compile(wrong(new Set(sources)))],
    ['sources[0]', () => compile(wrong(['# A']))],
    ['sources[1]', () => compile(wrong([...sources, null]))],
    ['sources[0].path', () => compile([{ path: '', text: '' }])],
    ['sources[0].path', () => compile(wrong([{ text: '' }]))],
    ['sources[0].text', () => compile(wrong([{ path: 'a.md' }]))],
    ['sources[0].text', () => compile(wrong([{ path: 'a.md', text: new Uint8Array(1) }]))],
    ['sources[2].path', () => compile([...sources, { path: 'b.md', text: '' }, ...sources])],
    ['readAsset', () => compile(sources, wrong(null))],
    ['readAsset', () => compile(sources, wrong(new Map()))],
    ['options', () => compile(sources, nothing, wrong(null))],
    ['options', () => compile(sources, nothing, wrong('title: A'))],
    ['options.settings', () => compile(sources, nothing, { settings: wrong(5) })],
    ['options.settings', () => compile(sources, nothing, { settings: wrong(null) })],
    ['options.settings', () => compile(sources, nothing, { settings: wrong([]) })],
    ['options.settings', () => compile(sources, nothing, { settings: wrong(new Map()) })],
    ['options.settings', () => compile(sources, nothing, { settings: wrong(new Date()) })],
    ['options.settings', () => compile(sources, nothing, { settings: wrong(instance) })],
    ['options.name', () => compile(sources, nothing, { name: wrong(5) })],
    ['options.path', () => compile(sources, nothing, { path: '' })],
    ['options.onLesson', () => compile(sources, nothing, { onLesson: wrong('log') })],
    ['options.found', () => compile(sources, nothing, { found: wrong([]) })],
    ['options.found.diagnostics', () => compile(sources, nothing, { found: wrong({ messages: {} }) })],
    ['options.found.messages', () => compile(sources, nothing, { found: wrong({ diagnostics: [] }) })],
    ['source.text', () => compileLesson(wrong({ path: 'a.md' }), settings, nothing)],
    ['settings.lang', () => compileLesson({ path: 'a.md', text: '' }, wrong({ lessons: [] }), nothing)],
    ['settings.lessons', () => compileLesson({ path: 'a.md', text: '' }, wrong({ lang: 'en' }), nothing)],
    ['readAsset', () => compileLesson({ path: 'a.md', text: '' }, settings, wrong(undefined))],
    ['text', () => readSettings(wrong(undefined))],
    ['text', () => readSettings(wrong({}))],
    ['settings', () => createCourse(wrong(undefined), [])],
    ['settings', () => createCourse(wrong(null), [])],
    ['settings', () => createCourse(wrong('title: A'), [])],
    ['settings', () => createCourse(wrong(new Map()), [])],
    ['lessons', () => createCourse({}, wrong(null))],
    ['lessons', () => createCourse({}, wrong('a'))],
    ['lessons', () => createCourse({}, wrong(new Set()))],
    ['options', () => createCourse({}, [], wrong(null))],
    ['options.name', () => createCourse({}, [], { name: wrong(null) })],
    ['options.sources', () => createCourse({}, [], { sources: wrong('a.md') })],
    ['options.sources.path', () => createCourse({}, [], { sources: { path: '' } })],
    ['options.sources.settings', () => createCourse({}, [], { sources: { settings: wrong({}) } })],
    ['options.sources.frontMatter', () => createCourse({}, [], { sources: { frontMatter: wrong({}) } })],
    [
      'options.sources.frontMatter',
      () => createCourse({}, [], { sources: { frontMatter: new Map([['a.md', wrong({})]]) } }),
    ],
    ['raw', () => applyFixes(wrong(undefined), [])],
    ['fixes', () => applyFixes('', wrong(undefined))],
    ['fixes[0]', () => applyFixes('', wrong([undefined]))],
    ['fixes[0].start', () => applyFixes('abc', wrong([{ start: '0', end: 1, text: '' }]))],
    ['fixes[0].end', () => applyFixes('abc', [{ start: 0, end: Number.NaN, text: '' }])],
    ['fixes[0].text', () => applyFixes('abc', wrong([{ start: 0, end: 1 }]))],
    ['name', () => idFromName(wrong(undefined))],
    ['more[0]', () => knownRules(wrong([{}]))],
    ['more[0]', () => knownRules(wrong({ mine: {} }))],
  ])('%s: case %#', async (name, call) => {
    const error = await new Promise((resolve) => resolve(call())).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message.split(' ')[0]).toBe(name);
  });
});

describe('what readAsset gives', () => {
  test.each<[what: string, give: () => unknown]>([
    ['a promise', () => Promise.reject(new Error('no network'))],
    ['a buffer', () => new ArrayBuffer(1)],
    ['a blob', () => new Blob(['x'])],
    ['null', () => null],
    ['text', () => 'x'],
    ['a number', () => 1],
    ['an array', () => [1]],
    ['clamped bytes', () => new Uint8ClampedArray(1)],
    ['words', () => new Uint16Array(1)],
    ['another problem', () => ({ problem: 'whatever' })],
    ['an object', () => ({})],
  ])('%s is a TypeError', async (_, give) => {
    const read = () => give() as ReturnType<ReadAsset>;
    await expect(compile(sources, read)).rejects.toThrow(TypeError);
    await expect(compile(sources, read)).rejects.toThrow('readAsset');
    const included = [{ path: 'a.md', text: '```text\n```\n{:src="a.txt"}\n' }];
    await expect(compile(included, read)).rejects.toThrow(TypeError);
  });

  test('is bytes from whatever realm, and whatever class of bytes', async () => {
    const text = '# A\n\n[A](a.txt)\n';
    class Bytes extends Uint8Array {}
    for (const bytes of [Bytes.of(97), Buffer.from('a')]) {
      const { course } = await compile([{ path: 'a.md', text }], () => bytes);
      expect(course?.lessons[0]?.assets[0]?.data).toEqual(Uint8Array.of(97));
    }
  });

  test('is copied, so that the buffer can be used again', async () => {
    const buffer = new Uint8Array(1);
    let reads = 0;
    const text = '# A\n\n[A](a.txt) [B](b.txt)\n';
    const { course } = await compile([{ path: 'a.md', text }], () => buffer.fill(97 + reads++));
    buffer.fill(0);
    expect(course?.lessons[0]?.assets.map(({ data }) => [...data])).toEqual([[97], [98]]);
  });

  test('is kept once, however many lessons use it', async () => {
    const two = ['a.md', 'b.md'].map((path) => ({ path, text: '# A\n\n[A](a.txt)\n' }));
    const { course } = await compile(two, () => Uint8Array.of(97));
    const [one, other] = course?.lessons.map(({ assets }) => assets[0]?.data) ?? [];
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  test('may be thrown, and comes out as it is', async () => {
    const error = new Error('disk');
    const fail = () => {
      throw error;
    };
    await expect(compile(sources, fail)).rejects.toBe(error);
  });
});

test('only what was found valid is built', async () => {
  const compiled = await compile([{ path: 'a.md', text: '# A' }]);
  const { course } = compiled;
  if (!course) throw new Error('no course');
  const others = [
    undefined,
    null,
    'a',
    compiled,
    { ...course },
    structuredClone(course),
    Object.create(course),
  ];
  for (const other of others) expect(() => build(wrong(other))).toThrow(TypeError);
  const { lesson } = await parseLesson({ path: 'a.md', text: '# A' }, settings);
  const created = createCourse({}, [lesson]).course;
  for (const valid of [course, created]) {
    for await (const { name } of build(wrong(valid), ['json'])) expect(name).toBe('json');
  }
});

test('only formats that exist are built', async () => {
  const { course } = await compile([{ path: 'a.md', text: '# A' }]);
  for (const asked of [null, 'scorm2004-3', ['pdf'], ['html', 5], new Set(['html']), {}]) {
    expect(() => build(wrong(course), wrong(asked))).toThrow(TypeError);
  }
});
