import { isOff } from '@hornbook/model';
import {
  isReservedName,
  validateCourse,
  validateCourseSettings,
  validateFrontMatter,
  validateLesson,
} from '@hornbook/validator';
import { expect, test } from 'vitest';
import { buildCourse, buildLesson } from './support/build-course.js';
import { readSourced } from './support/read-sourced.js';

const silentImage = { line: 4, html: '<img src="asset:x">' };
const question = { id: 'quiz', correct: ['nowhere'] };

test('a course with warnings alone is valid, and is the course that came in', () => {
  const course = buildCourse({ lessons: [{ id: 'a', blocks: [silentImage] }] });
  const validated = validateCourse(course);
  expect(validated.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['image-without-alt']);
  expect(validated.course).toBe(course);
});

test('a course with an error is not given on', () => {
  const course = buildCourse({ lessons: [{ id: 'a', blocks: [{ line: 2, question }] }] });
  expect(validateCourse(course)).not.toHaveProperty('course');
});

test('a lesson can be checked by itself', () => {
  const lesson = buildLesson({ id: 'a', path: 'part/a.md', blocks: [silentImage, { line: 9, question }] });
  const found = validateLesson(lesson)
    .diagnostics.filter((one) => !isOff(one))
    .map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
  expect(found.toSorted()).toEqual(['part/a.md:4 image-without-alt', 'part/a.md:9 key-unknown-option']);
});

test('course-level problems of a single lesson go to its file', () => {
  const course = buildCourse({ title: '', lessons: [{ id: 'a' }] });
  expect(validateCourse(course, { path: 'a.md' }).diagnostics.map(({ file }) => file)).toEqual(['a.md']);
});

test('several SCOs in a package are warned of, at the setting, where there are several lessons', () => {
  const settings = readSourced('title: Nets\nscorm:\n  packaging: scos\n');
  const found = (packaging: 'course' | 'lesson' | 'scos', ids: readonly string[]) => {
    const course = { ...buildCourse({ lessons: ids.map((id) => ({ id })) }), scorm: { packaging } };
    return validateCourse(course, { settings }).diagnostics.map(
      ({ column, line, ruleId }) => `${line}:${column} ${ruleId}`,
    );
  };
  expect(found('scos', ['a', 'b'])).toEqual(['3:14 scorm-scos']);
  expect(found('scos', ['a'])).toEqual([]);
  expect(found('lesson', ['a', 'b'])).toEqual([]);
  expect(found('course', ['a', 'b'])).toEqual([]);
});

test('without YAML there is nothing to check', () => {
  const nothing = readSourced('');
  expect([
    ...validateCourseSettings(nothing, 'course.yaml'),
    ...validateFrontMatter(nothing, 'a.md'),
  ]).toEqual([]);
});

test.each<[type: string, lists: object, correct: unknown]>([
  ['order', { items: ['one', 'two'] }, ['one', 'gone']],
  ['match', { sources: ['one'], targets: ['two'] }, { one: 'gone' }],
  ['match', { sources: ['one'], targets: ['two'] }, { gone: 'two' }],
  ['matrix', { rows: ['one'], columns: ['two'], multiple: true }, { one: ['two', 'gone'] }],
  ['matrix', { rows: ['one'], columns: ['two'], multiple: true }, { gone: ['two'] }],
])('the key of a question of type %s names only what there is: %o', (type, lists, correct) => {
  const course = buildCourse({ lessons: [{ id: 'a', blocks: [{ line: 2, question: { id: 'quiz' } }] }] });
  const [lesson] = course.lessons;
  const [block] = lesson?.blocks ?? [];
  if (block?.type !== 'question') throw new Error('it has been built so');
  const { options, ...common } = block.question as { options?: unknown };
  const named = Object.entries(lists).map(([name, ids]) => [
    name,
    Array.isArray(ids) ? ids.map(listed[`${type}.${name}`] ?? item) : ids,
  ]);
  Object.assign(block, { question: { ...common, type, ...Object.fromEntries(named) } });
  Object.assign(lesson ?? {}, { keys: new Map([['quiz', { correct }]]) });
  expect(validateCourse(course).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['key-unknown-option']);
});

const item = (id: string) => ({ id, content: { type: 'root', children: [] } });
const listed: Record<string, (id: string) => object> = { 'match.targets': (id) => ({ id, text: id }) };

test('names that Windows keeps for devices', () => {
  const reserved = ['con', 'prn', 'aux', 'nul', 'com0', 'com1', 'com9', 'lpt0', 'lpt9', 'CON', 'Com1'];
  const free = ['console', 'icon', 'com', 'lpt', 'com10', 'com1x', 'xcom1', 'nul-1', 'constant', ''];
  expect([...reserved, ...free].filter(isReservedName)).toEqual(reserved);
});

test.each([
  ['One', 'one'],
  ['one', 'ONE'],
])('the ids %s and %s of options are the same', (first, second) => {
  const options = [first, second].map((id) => ({ id, html: id }));
  const blocks = [{ line: 2, question: { id: 'quiz', options, correct: [first] } }];
  const found = validateLesson(buildLesson({ id: 'a', blocks })).diagnostics.filter((one) => !isOff(one));
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['option-id-duplicate']);
});

test('a bank that no block shows is reported at the start of its lesson', () => {
  const course = buildCourse({ lessons: [{ id: 'a' }, { id: 'b', banks: [{ id: 'A', questions: [] }] }] });
  const found = validateCourse(course)
    .diagnostics.filter((one) => !isOff(one))
    .map(({ column, file, line }) => `${file}:${line}:${column}`);
  expect(found).toEqual(['b.md:1:1']);
});

test('the first hundred problems of a lesson have a suggestion', () => {
  const links = Array.from({ length: 102 }, () => '<a href="lesson:a#prat">x</a>').join('');
  const questions = Array.from({ length: 102 }, (_, index) => ({
    line: 5,
    question: { id: `q${index}`, objective: 'Know ti', type: 'scale' as const },
  }));
  const blocks = [{ line: 2, html: `<h2 id="part">Part</h2>${links}` }, ...questions];
  const course = buildCourse({ lessons: [{ id: 'a', blocks, objectives: ['Know it'] }] });
  const { diagnostics } = validateCourse(course);
  for (const rule of ['link-missing-anchor', 'objective-unknown']) {
    const notes = diagnostics.filter(({ ruleId }) => ruleId === rule).map(({ note }) => note);
    expect(notes).toHaveLength(102);
    expect(notes.filter((note) => note?.startsWith('Did you mean'))).toHaveLength(100);
  }
});

test('every page has a top', () => {
  const blocks = [
    { line: 2, html: '<a href="lesson:a#top">x</a><a href="lesson:a#">x</a><a href="lesson:a">x</a>' },
  ];
  expect(validateCourse(buildCourse({ lessons: [{ id: 'a', blocks }] })).diagnostics).toEqual([]);
});

test('the key of a question that is answered by typing names nothing of it', () => {
  const course = buildCourse({ lessons: [{ id: 'a', blocks: [{ line: 2, question: { id: 'quiz' } }] }] });
  const [lesson] = course.lessons;
  const [block] = lesson?.blocks ?? [];
  if (block?.type !== 'question') throw new Error('it has been built so');
  const { options: _, ...common } = block.question as { options?: unknown };
  const correct = { accepted: [], foreseen: [], ignore: [] };
  Object.assign(block, { question: { ...common, type: 'text' } });
  Object.assign(lesson ?? {}, { keys: new Map([['quiz', { correct }]]) });
  expect(validateCourse(course).diagnostics).toEqual([]);
});
