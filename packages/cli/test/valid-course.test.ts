import { exportHtml, exportSingleFile } from '@hornbook/exporter-html';
import { exportJson } from '@hornbook/exporter-json';
import { exportScorm } from '@hornbook/exporter-scorm';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { validateCourse } from '@hornbook/validator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonOf } from './support/whole-lesson.js';

// What passes the validator can be exported: no part of a course is relied on that nobody has checked.

const course = await wholeCourse();
/** All places, but of the many positions in the source only the outermost part. */
const places = [...placesIn(course)].filter((path) => !path.slice(0, -1).includes('position'));
const numRuns = 100;

test('the course itself is valid', () => {
  expect(places.length).toBeGreaterThan(1000);
  expect(validateCourse(course).course).toBe(course);
  expect(exportAll(course as ValidCourse)).toBeGreaterThan(10);
});

test('with any one property deleted, the validator reports an error or the exporters can do without', () => {
  const deleted = fc.constantFrom(...places).map((place) => [place, change(course, place)] as const);
  fc.assert(
    fc.property(deleted, ([place, changed]) => checkAndExport(changed, place)),
    { numRuns },
  );
});

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'word',
    0,
    -1,
    1.5,
    Number.NaN,
    true,
    [],
    [null],
    {},
    new Map(),
  ),
  fc.constantFrom<unknown>(10n, Symbol('s'), () => 1, new Date(0), new Uint8Array(1), Object.create(null)),
  fc.constantFrom<unknown>({ type: 'root' }, { type: 'root', children: [null] }, { type: 'text' }, [[]]),
  fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
);

test('with any one property replaced, the validator reports an error or the exporters can do without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), values, (place, value) => {
      checkAndExport(change(course, place, { value }), place);
    }),
    { numRuns },
  );
});

test('any value at all is checked without an exception', () => {
  const cyclic: Record<string, unknown> = { ...course };
  cyclic.lessons = [cyclic];
  const unreadable = Object.defineProperty({}, 'id', {
    get() {
      throw new Error('nobody may read this');
    },
  });
  for (const value of [null, undefined, '', 'course', 0, [], {}, cyclic, unreadable, new Map()]) {
    expect(errorsOf(value)).toEqual(['course-shape']);
  }
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(errorsOf(value)).toEqual(['course-shape']);
    }),
  );
});

test('a course that nothing has validated can be given to no exporter without a cast', () => {
  const copy = { ...(course as ValidCourse), lang: 'de' };
  // None of them does anything until somebody asks for files.
  // @ts-expect-error: not validated
  exportHtml(course);
  // @ts-expect-error: not validated
  exportJson(course);
  // @ts-expect-error: not validated
  exportScorm(course, 'scorm12');
  // @ts-expect-error: no longer what was validated
  exportHtml(copy);
});

/** Every type of question, a bank, a file, a glossary, and settings that are not the defaults. */
async function wholeCourse(): Promise<Course> {
  const lesson = await lessonOf('word');
  const [id] = [...JSON.stringify(lesson.blocks).matchAll(/"asset:([^"]+)/g)].map(([, found]) => found);
  const data = new Uint8Array(1);
  const file = { path: 'assets/x.png', mime: 'image/png', bytes: 1, width: 1, height: 1, alt: 'Picture' };
  const asset = { id, ...file, sha256: '0'.repeat(64), data };
  const content = { type: 'root', children: [{ type: 'text', value: 'Meaning' }] };
  const [drawn] = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const keys = new Map([...lesson.keys, ['drawn', lesson.keys.get(drawn?.id ?? '')]]);
  return {
    ...{ id: 'course', title: 'A course', lang: 'en', description: 'About it', version: '1' },
    ...{ passMark: 50, completion: 'passed', theme: { accent: '#0b6e4f' }, scorm: { packaging: 'lesson' } },
    ...{ html: { singleFile: true }, json: { answers: 'inline', ast: true } },
    lessons: [
      {
        ...lesson,
        ...{
          description: 'About it',
          duration: 'PT5M',
          objectives: ['Know it'],
          meta: { own: { type: 'root', children: [null] } },
        },
        blocks: [
          ...lesson.blocks,
          { id: 'place', type: 'bank', bank: 'pool', source: { line: 1, column: 1 } },
        ],
        banks: [{ id: 'pool', draw: 1, shuffle: true, questions: [{ ...drawn, id: 'drawn' }] }],
        glossary: [{ term: 'Word', content }],
        ...{ keys, assets: [asset] },
      } as unknown as Lesson,
    ],
  };
}

type Path = readonly (string | number)[];

/** Where anything stands in a value, parents first. */
function* placesIn(value: unknown, path: Path = []): Iterable<Path> {
  if (path.length > 0) yield path;
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return;
  const held = value instanceof Map || Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [name, part] of held) yield* placesIn(part, [...path, name]);
}

/** A copy with another value at one place, or without it; what is not on the way there is shared. */
function change(holder: unknown, [name = '', ...rest]: Path, put?: { value: unknown }): unknown {
  const edit = (key: unknown, held: unknown): unknown[] => {
    if (key !== name) return [held];
    if (rest.length > 0) return [change(held, rest, put)];
    return put ? [put.value] : [];
  };
  if (Array.isArray(holder)) return holder.flatMap((held, index) => edit(index, held));
  const entries: [string, unknown][] = holder instanceof Map ? [...holder] : Object.entries(holder as object);
  const edited = entries.flatMap(([key, held]) =>
    edit(key, held).map((one): [string, unknown] => [key, one]),
  );
  return holder instanceof Map ? new Map(edited) : Object.fromEntries(edited);
}

const errorsOf = (value: unknown): string[] =>
  validateCourse(value as Course).diagnostics.map(({ ruleId }) => ruleId);

function checkAndExport(changed: unknown, place: Path): void {
  const { course: valid, diagnostics } = validateCourse(changed as Course);
  if (valid) expect(() => exportAll(valid), place.join('.')).not.toThrow();
  else
    expect(
      diagnostics.some(({ fatal }) => fatal),
      place.join('.'),
    ).toBe(true);
}

/** How many files come out of it in all formats. */
const exportAll = (valid: ValidCourse): number =>
  [
    ...exportHtml(valid),
    exportSingleFile(valid),
    ...exportJson(valid),
    ...exportScorm(valid, 'scorm12'),
    ...exportScorm(valid, 'scorm2004'),
  ].length;
