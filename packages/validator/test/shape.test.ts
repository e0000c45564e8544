import { isOff } from '@hornbook/model';
import type { Course } from '@hornbook/questions';
import { validateCourse, validateLesson } from '@hornbook/validator';
import { describe, expect, test } from 'vitest';
import { buildCourse } from './support/build-course.js';

const sound = (): Course =>
  buildCourse({
    lessons: [
      { id: 'a', blocks: [{ line: 2, html: '<p class="x">Text</p>' }] },
      {
        id: 'b',
        blocks: [
          { line: 3, question: { id: 'quiz', options: [{ id: 'one', html: 'One' }], correct: ['one'] } },
          { line: 7, bank: 'pool' },
        ],
        banks: [
          { id: 'pool', questions: [{ id: 'rated', type: 'scale', options: [{ id: 'x', html: 'X' }] }] },
        ],
        assets: [
          {
            id: 'pic',
            path: 'assets/pic.png',
            mime: 'image/png',
            bytes: 1,
            sha256: 'a'.repeat(64),
            data: new Uint8Array(1),
          },
        ],
      },
    ],
  });

/** `b.md:3 lesson-shape blocks.0.id` of the course with one place changed. */
function reported(path: string, change: (held: unknown) => unknown): string[] {
  const course = sound();
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<never>((held, name) => held[name as never], course as never);
  Object.assign(holder, { [last]: change(holder[last]) });
  return validateCourse(course)
    .diagnostics.filter((one) => !isOff(one))
    .map(
      ({ file, line, message, ruleId }) =>
        `${file}:${line} ${ruleId} ${/`([^`]*)`/.exec(message)?.[1] ?? ''}`,
    );
}

const gone = () => undefined;
const put = (value: unknown) => () => value;
const cycle: unknown[] = [];
cycle.push(cycle);

test('the course that the others are made of is sound', () => {
  expect(reported('title', (title) => title)).toEqual([]);
});

describe('what is wrong in a course is reported in its file', () => {
  const fields = ['id', 'title', 'lang', 'completion', 'theme', 'scorm', 'html', 'json', 'lessons'];
  test.each(fields)('%s is missing', (field) => {
    // Ajv names the object that lacks something.
    expect(reported(field, gone)).toEqual(['course.yaml:1 course-shape ']);
  });

  test.each([
    ['id', 'not an id'],
    ['title', 1],
    ['lang', 'en_US'],
    ['description', null],
    ['version', 1],
    ['passMark', 101],
    ['passMark', -1],
    ['completion', 'done'],
    ['theme.accent', 'red'],
    ['scorm.packaging', 'both'],
    ['html.singleFile', 'no'],
    ['json.answers', 'all'],
    ['json.ast', 1],
    ['lessons', {}],
    ['lessons.1', null],
    ['lessons.1.path', ''],
  ])('%s is %o', (path, value) => {
    expect(reported(path, put(value))).toEqual([`course.yaml:1 course-shape ${path}`]);
  });
});

describe('what is wrong in a lesson is reported in its file, at its block', () => {
  test.each<[path: string, change: (held: never) => unknown, where: string]>([
    ['lessons.1.meta', put({ big: 1n }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ cycle }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ n: [Number.NaN] }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ n: { big: Number.POSITIVE_INFINITY } }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ tags: new Set(['a']) }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ make: () => 1 }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.meta', put({ name: Symbol('a') }), 'b.md:1 lesson-shape meta'],
    ['lessons.1.outline', put([{ id: 'x', depth: 7, title: 'X' }]), 'b.md:1 lesson-shape outline.0.depth'],
    ['lessons.1.objectives', put([1]), 'b.md:1 lesson-shape objectives.0'],
    ['lessons.1.blocks', put(null), 'b.md:1 lesson-shape blocks'],
    ['lessons.1.blocks.1.bank', put('other'), 'b.md:7 lesson-shape blocks.1.bank'],
    ['lessons.1.blocks.0.question.type', put('riddle'), 'b.md:3 lesson-shape blocks.0.question'],
    ['lessons.1.banks.0.draw', put(0), 'b.md:1 lesson-shape banks.0.draw'],
    ['lessons.1.assets.0.data', put([0]), 'b.md:1 lesson-shape assets.0.data'],
    ['lessons.1.assets.0.path', put(1), 'b.md:1 lesson-shape assets.0.path'],
    ['lessons.1.keys', put({}), 'b.md:1 lesson-shape keys'],
    [
      'lessons.1.keys',
      (keys: Map<string, unknown>) => new Map([...keys, ['nobody', {}]]),
      'b.md:1 lesson-shape keys.nobody',
    ],
    [
      'lessons.1.keys',
      (keys: Map<string, unknown>) => new Map([...keys, ['quiz', { correct: {} }]]),
      'b.md:3 lesson-shape keys.quiz.correct',
    ],
    [
      'lessons.1.keys',
      (keys: Map<string, unknown>) => new Map([...keys, ['rated', { correct: ['x'] }]]),
      'b.md:1 lesson-shape keys.rated',
    ],
    [
      'lessons.1.keys',
      (keys: Map<string, unknown>) =>
        new Map([...keys, ['quiz', { correct: ['one'], optionFeedback: { '?': 1 } }]]),
      'b.md:3 lesson-shape keys.quiz.optionFeedback',
    ],
  ])('%s: case %#', (path, change, where) => {
    expect(reported(path, change as never)).toEqual([where]);
  });

  // After the blank line above it.
  const node = 'lessons.0.blocks.0.content.children.1';
  test.each<[path: string, value: unknown, where?: string]>([
    [node, null],
    [node, { type: 'raw', value: '<b>' }],
    [node, { type: 'text', value: 1 }],
    [node, { type: 'text' }],
    [node, { type: 'text', value: 'x', extra: Symbol('s') }],
    [node, { type: 'root', children: [] }],
    [`${node}.tagName`, 'img src=x', node],
    [`${node}.tagName`, undefined, node],
    [`${node}.properties`, null, node],
    [`${node}.properties.title`, {}, node],
    [`${node}.properties.className`, [{}], node],
    [`${node}.children`, {}, `${node}.children`],
    [`${node}.children.0`, undefined],
    [`${node}.position`, 5, node],
    [`${node}.position`, { start: { line: 1 }, end: { line: 1, column: 1 } }, node],
    [`${node}.position`, { start: { line: 1, column: 1, offset: '1' }, end: { line: 1, column: 1 } }, node],
    [`${node}.position`, { start: { line: 1, column: 1 } }, node],
    [`${node}.data`, { held: { deep: 1 } }, node],
  ])('%s is %o', (path, value, where = path) => {
    expect(reported(path, put(value))).toEqual([`a.md:2 lesson-shape ${where.replace('lessons.0.', '')}`]);
  });

  test.each<[string, unknown]>([
    [`${node}.properties`, { title: null, hidden: true, tabIndex: 0, className: ['a', 1], id: undefined }],
    [`${node}.position`, undefined],
    [node, { type: 'comment', value: '' }],
    [node, { type: 'text', value: '', data: { mark: true } }],
  ])('%s may be %o', (path, value) => {
    expect(reported(path, put(value))).toEqual([]);
  });

  test.each([
    [750, []],
    [751, ['lesson-shape']],
  ])('content %i levels deep', (depth, rules) => {
    let content: object = { type: 'text', value: 'x' };
    for (let level = 1; level < depth; level++) {
      content = { type: 'element', tagName: 'p', properties: {}, children: [content] };
    }
    const found = reported(node, put(content));
    expect(found.map((line) => line.split(' ')[1])).toEqual(rules);
  });
});

test('two questions of one id are reported as that, though the key fits one of them alone', () => {
  const course = sound();
  const [, lesson] = course.lessons;
  const question = lesson?.banks[0]?.questions[0];
  Object.assign(question ?? {}, { id: 'quiz' });
  const keys = new Map(lesson?.keys);
  keys.delete('rated');
  Object.assign(lesson ?? {}, { keys });
  const rules = validateCourse(course)
    .diagnostics.filter((one) => !isOff(one))
    .map(({ ruleId }) => ruleId);
  expect(rules).toContain('id-duplicate');
  expect(rules).not.toContain('lesson-shape');
});

test('a lesson by itself may be anything, too', () => {
  for (const value of [null, 'lesson', {}, cycle]) {
    expect(validateLesson(value as never).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['lesson-shape']);
  }
});
