import {
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
  const found = validateLesson(lesson).map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
  expect(found.toSorted()).toEqual(['part/a.md:4 image-without-alt', 'part/a.md:9 key-unknown-option']);
});

test('course-level problems of a single lesson go to its file', () => {
  const course = buildCourse({ title: '', lessons: [{ id: 'a' }] });
  expect(validateCourse(course, { path: 'a.md' }).diagnostics.map(({ file }) => file)).toEqual(['a.md']);
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
