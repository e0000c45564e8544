import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type CompileOptions, compile, createCourse, type Lesson, readSettings } from '../src/index.js';

const lesson = { path: 'a.md', text: '# A\n' };

async function foundIn(settings: unknown, options: CompileOptions = {}) {
  const { course, diagnostics } = await compile([lesson], undefined, {
    ...options,
    settings: settings as never,
  });
  return { course, found: diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`) };
}

/** As deep and as wide as nobody writes it, or without an end. */
const endless: Record<string, unknown> = {};
endless.theme = endless;
const wide = Array.from({ length: 20 }).reduce<unknown>((held) => Array(10).fill(held), 'a.md');

const throws = {
  get accent(): string {
    throw new Error('no');
  },
};

describe('settings that are no data are reported', () => {
  test.each<[what: string, settings: object, ruleId: string]>([
    ['a bigint', { passMark: 5n }, 'course-bad-value'],
    ['a symbol', { title: Symbol('x') }, 'course-bad-value'],
    ['a function', { title: () => 'A' }, 'course-bad-value'],
    ['an object that does not become JSON', { title: { toJSON: throws } }, 'course-bad-value'],
    ['the same by a method', { title: { toJSON: () => throws.accent } }, 'course-bad-value'],
    ['a map', { theme: new Map([['accent', '#000000']]) }, 'course-bad-value'],
    ['a date', { html: new Date() }, 'course-bad-value'],
    ['an instance', { json: new (class Json {})() }, 'course-bad-value'],
    ['a getter that throws', { theme: throws }, 'course-bad-value'],
    ['nothing', { theme: null }, 'course-bad-value'],
    ['no number', { passMark: Number.NaN }, 'course-bad-value'],
    ['an array for a map', { rules: ['a'] }, 'course-bad-value'],
    ['what has no end', endless, 'course-unknown-key'],
    ['what multiplies', { lessons: wide }, 'course-bad-value'],
    ['a long hole', { lessons: Array(2 ** 32 - 1) }, 'course-bad-value'],
    ['an unknown key', { passmark: 5 }, 'course-unknown-key'],
    ['the key of every object', JSON.parse('{"__proto__": {}}'), 'course-unknown-key'],
    ['a key called source', { source: 'x' }, 'course-unknown-key'],
    ['that with an object', { source: { placeOf: 1 }, settings: {}, diagnostics: [] }, 'course-unknown-key'],
  ])('%s', async (_, settings, ruleId) => {
    const { course, found } = await foundIn(settings);
    expect(course).toBeUndefined();
    expect(new Set(found)).toEqual(new Set([`course.yaml ${ruleId}`]));
    // The same by the other way in.
    const created = createCourse(settings, []).diagnostics.map((one) => one.ruleId);
    expect(new Set(created)).toEqual(new Set([ruleId, 'course-without-lessons']));
  });

  test('a getter of the whole that throws', async () => {
    const settings = Object.defineProperty({}, 'source', { enumerable: true, get: () => throws.accent });
    expect((await foundIn(settings)).found).toEqual(['course.yaml course-unknown-key']);
  });
});

test('settings from elsewhere are data: of another realm, without a prototype, with keys that are undefined', async () => {
  const all = [
    runInNewContext('({ title: "B" })'),
    Object.assign(Object.create(null), { title: 'B' }),
    { title: 'B', passMark: undefined, more: undefined },
  ];
  for (const settings of all) {
    const { course, found } = await foundIn(settings);
    expect(found).toEqual([]);
    expect(course?.title).toBe('B');
  }
});

test('a control character is replaced and reported, wherever it is', async () => {
  const { course, found } = await foundIn({ title: 'A\u0000B', description: 'x\u001b', lessons: ['\u0007'] });
  expect(course).toMatchObject({ title: 'A\ufffdB', description: 'x\ufffd' });
  expect(found).toEqual(Array(3).fill('course.yaml control-character'));
});

test('problems of settings are in the file that options name', async () => {
  const given = { path: 'nets.yaml' };
  expect((await foundIn('passmark: 5\nrules:\n  nothing: off', given)).found).toEqual([
    'nets.yaml course-unknown-key',
    'nets.yaml rule-unknown',
  ]);
  expect((await foundIn({ passmark: 5, title: '\u0000' }, given)).found.sort()).toEqual([
    'nets.yaml control-character',
    'nets.yaml course-unknown-key',
  ]);
  const { diagnostics } = createCourse({ passMark: 101 }, [], { sources: given });
  expect(diagnostics.map(({ file }) => file)).toEqual(['nets.yaml', 'nets.yaml']);
});

describe('lessons that are none are problems', () => {
  const getter = {
    path: 'a.md',
    get title(): string {
      throw new Error('no');
    },
  };
  test.each<[what: string, lessons: unknown[]]>([
    ['an empty object', [{}]],
    ['null', [null]],
    ['a number', [5]],
    ['a hole', Array(1)],
    ['without keys', [{ path: 'a.md', title: 'A', keys: undefined }]],
    ['a getter', [getter]],
  ])('%s', (_, lessons) => {
    const { course, diagnostics } = createCourse({}, lessons as Lesson[]);
    expect(course).toBeUndefined();
    expect(['course-shape', 'lesson-shape']).toContain(diagnostics[0]?.ruleId);
  });
});

test('a course keeps what it was made of, whatever the caller does with it then', async () => {
  const { course: compiled } = await compile([lesson]);
  const lessons = [...(compiled?.lessons ?? [])];
  const settings = { theme: { accent: '#123456' } };
  const read = readSettings('theme:\n  accent: "#123456"\n');
  const courses = [
    createCourse(settings, lessons).course,
    (await compile([lesson], undefined, { settings: read })).course,
  ];
  lessons.push({} as Lesson);
  settings.theme.accent = 'red';
  Object.assign(read.settings.theme ?? {}, { accent: 'red' });
  for (const course of courses) {
    expect(course?.lessons.length).toBe(1);
    expect(course?.theme).toEqual({ accent: '#123456' });
  }
});
