import { exportJson } from '@hornbook/exporter-json';
import type { Content } from '@hornbook/model';
import type { Key, Lesson, Question, ValidCourse } from '@hornbook/questions';
import { describe, expect, test } from 'vitest';
import { parse, readExport } from './support/read-export.js';
import { content, sampleCourse } from './support/sample-course.js';

/** The sample's first lesson, whose only file is `secret`, and nothing names it yet. */
function lessonWith(change: (lesson: Lesson, hub: Question) => Partial<Lesson>): ValidCourse {
  const made = sampleCourse([['hub', { correct: ['docker-hub'] }]]);
  const [lesson] = made.lessons as [Lesson];
  const hub = (lesson.blocks[1] as { question: Question }).question;
  const secret = {
    ...(lesson.assets[0] as Lesson['assets'][number]),
    id: 'secret',
    path: 'assets/secret.png',
  };
  const plain: Lesson = {
    ...lesson,
    blocks: [questionBlock({ ...hub, ...nothing })],
    banks: [],
    glossary: [],
    assets: [secret],
  };
  const lessons = [{ ...plain, ...change(plain, { ...hub, ...nothing } as Question) }];
  return { ...made, lessons } as unknown as ValidCourse;
}

const nothing = { prompt: content('<p>?</p>'), hints: [], options: [] };
const source = { line: 1, column: 1 };
const questionBlock = (question: unknown): Lesson['blocks'][number] =>
  ({ id: 'hub', type: 'question', question, source }) as Lesson['blocks'][number];

const naming = content('<p><img src="asset:secret" alt=""></p>');
const withKey = (key: Partial<Key>): Partial<Lesson> => ({
  keys: new Map([['hub', { correct: ['docker-hub'], ...key } as Key]]),
});

const filesOf = (course: ValidCourse, answers?: 'none'): string[] =>
  [...readExport(course, answers && { answers }).keys()].filter((path) => path.includes('assets/'));

describe('a file', () => {
  test.each<[string, (lesson: Lesson, hub: Question) => Partial<Lesson>]>([
    ['content', () => ({ blocks: [{ id: 'content-1', type: 'content', source, content: naming }] })],
    ['a prompt', (_, hub) => ({ blocks: [questionBlock({ ...hub, prompt: naming })] })],
    ['a hint', (_, hub) => ({ blocks: [questionBlock({ ...hub, hints: [naming] })] })],
    [
      'an option',
      (_, hub) => ({ blocks: [questionBlock({ ...hub, options: [{ id: 'a', content: naming }] })] }),
    ],
    [
      'a question of a bank',
      (_, hub) => ({
        banks: [{ id: 'pool', draw: 1, shuffle: false, questions: [{ ...hub, prompt: naming }] }],
      }),
    ],
    ['the glossary', () => ({ glossary: [{ term: 'x', content: naming }] })],
  ])('that %s names is public, even where a key names it, too', (_place, change) => {
    for (const key of [{}, { explanation: naming }]) {
      const course = lessonWith((lesson, hub) => ({ ...withKey(key), ...change(lesson, hub) }));
      expect(filesOf(course)).toEqual(['assets/secret.png']);
      expect(filesOf(course, 'none')).toEqual(['assets/secret.png']);
      const files = readExport(course);
      expect(parse(files, 'lessons/intro.json').assets).toMatchObject([{ path: 'assets/secret.png' }]);
      expect(files.get('lessons/intro.json')).toContain('src=\\"assets/secret.png\\"');
    }
  });

  test.each<[string, Partial<Key>]>([
    ['an explanation', { explanation: naming }],
    ['the feedback to a right answer', { feedback: { correct: naming } }],
    ['the feedback to a wrong answer', { feedback: { incorrect: naming } }],
    ['the feedback to an option', { optionFeedback: { nowhere: naming } }],
    ['no content', {}],
  ])('that only %s names is with the keys', (_place, key) => {
    const course = lessonWith(() => withKey(key));
    expect(filesOf(course)).toEqual(['keys/assets/secret.png']);
    expect(filesOf(course, 'none')).toEqual([]);
    const files = readExport(course);
    expect(parse(files, 'lessons/intro.json').assets).toEqual([]);
    for (const [path, text] of files) {
      if (!path.startsWith('keys/')) expect(text, path).not.toContain('secret');
    }
    if (Object.keys(key).length > 0) {
      expect(files.get('keys/intro.json')).toContain('src=\\"keys/assets/secret.png\\"');
    }
  });

  test.each([
    '<img src="asset:secret">',
    '<a href="asset:secret">x</a>',
    '<video poster="asset:secret"></video>',
    '<blockquote cite="asset:secret">x</blockquote>',
    '<ul><li><p><b><img src="asset:secret"></b></p></li></ul>',
  ])('is found and resolved in %s', (html) => {
    const block = { id: 'content-1', type: 'content' as const, source, content: content(html) };
    const course = lessonWith(() => ({ blocks: [block] }));
    expect(filesOf(course)).toEqual(['assets/secret.png']);
    const published = parse(readExport(course), 'lessons/intro.json').blocks[0].html;
    expect(published).toBe(html.replace('asset:secret', 'assets/secret.png'));
  });
});

test('a file is written once, with its bytes, however many lessons name it', () => {
  const files = [...exportJson(sampleCourse())];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
  const plan = files.find(({ path }) => path === 'assets/plan.png');
  expect(plan?.bytes).toEqual(new Uint8Array([1, 2, 3]));
});

test('keys in questions are those of their own files, with hast, too', () => {
  const inline = readExport(sampleCourse(), { answers: 'inline', ast: true });
  const separate = readExport(sampleCourse(), { answers: 'separate', ast: true });
  const { key } = parse(inline, 'lessons/intro.json').blocks[1].question;
  expect(key).toEqual(parse(separate, 'keys/intro.json').keys.hub);
  expect(key.explanation.ast).toMatchObject({ type: 'root' });
});

const withBlock = (block: Content): ValidCourse =>
  lessonWith(() => ({ blocks: [{ id: 'content-1', type: 'content', source, content: block }] }));

test.each([
  ['lesson:intro', 'lessons/intro.json'],
  ['lesson:intro#a#b', '#a#b'],
  ['lesson:Next', 'lessons/Next.json'],
  ['lesson:Next#a', 'lessons/Next.json#a'],
  ['asset:unknown', 'asset:unknown'],
  ['https://example.com/lesson:Next', 'https://example.com/lesson:Next'],
  ['#a', '#a'],
])('a link to %s is one to %s', (href, expected) => {
  const html = parse(readExport(withBlock(content(`<a href="${href}">x</a>`))), 'lessons/intro.json')
    .blocks[0].html;
  expect(html).toBe(`<a href="${expected}">x</a>`);
});

test('documents have these fields, in this order', () => {
  const files = readExport(sampleCourse(), { answers: 'inline', ast: true });
  const lesson = parse(files, 'lessons/intro.json');
  const fields = (path: string) => Object.keys(parse(files, path));
  expect(fields('course.json')).toEqual([
    ...['$schema', 'schemaVersion', 'id', 'lang', 'title', 'description', 'version', 'passMark'],
    ...['completion', 'lessons', 'generator'],
  ]);
  expect(Object.keys(lesson)).toEqual([
    ...['$schema', 'schemaVersion', 'id', 'lang', 'title', 'description', 'meta', 'objectives', 'duration'],
    ...['contentHash', 'outline', 'blocks', 'banks', 'glossary', 'assets'],
  ]);
  expect(lesson.blocks.map(Object.keys)).toEqual([
    ['id', 'type', 'html', 'text', 'ast', 'source'],
    ['id', 'type', 'question', 'source'],
    ['id', 'type', 'question', 'source'],
    ['id', 'type', 'bank', 'source'],
  ]);
  const question = ['id', 'type', 'prompt', 'points', 'attempts', 'scoring', 'shuffle', 'required', 'hints'];
  expect(Object.keys(lesson.blocks[1].question)).toEqual([...question, 'options', 'key']);
  expect(Object.keys(lesson.banks[0])).toEqual(['id', 'draw', 'shuffle', 'questions']);
  expect(Object.keys(lesson.banks[0].questions[0])).toEqual([...question, 'options', 'key']);
  expect(Object.keys(lesson.assets[0])).toEqual([
    'id',
    'path',
    'mime',
    'bytes',
    'sha256',
    'width',
    'height',
    'alt',
  ]);
  expect(Object.keys(parse(readExport(sampleCourse()), 'keys/intro.json'))).toEqual([
    ...['$schema', 'schemaVersion', 'lesson', 'keys'],
  ]);
});

test('documents hold what the course says', () => {
  const files = readExport(sampleCourse());
  expect(parse(files, 'course.json')).toMatchObject({
    id: 'course',
    title: 'A course',
    lang: 'en',
    description: 'All',
    version: '1.0',
    passMark: 80,
    completion: 'passed',
    generator: expect.stringMatching(/^Hornbook \d/),
    lessons: [
      { id: 'intro', title: 'Images & more' },
      { id: 'Next', title: 'Next' },
    ],
  });
  const { banks, blocks, ...lesson } = parse(files, 'lessons/intro.json');
  expect(lesson).toMatchObject({
    id: 'intro',
    lang: 'en',
    title: 'Images & more',
    description: 'About images',
    meta: { layout: 'post' },
    objectives: ['Know images'],
    duration: 'PT20M',
    outline: [{ id: 'images', depth: 2, title: 'Images' }],
    glossary: [{ term: 'Image', html: '<p>A packed file system</p>', text: 'A packed file system' }],
  });
  expect(blocks[3]).toEqual({
    id: 'pool-place',
    type: 'bank',
    bank: 'pool',
    source: { line: 30, column: 1 },
  });
  expect(blocks[1].question).toMatchObject({
    id: 'hub',
    type: 'single-choice',
    points: 2,
    attempts: 3,
    scoring: 'all',
    shuffle: true,
    required: true,
    hints: [{ text: 'Think of hubs.' }],
  });
  expect(banks).toMatchObject([{ id: 'pool', draw: 1, shuffle: true, questions: [{ id: 'drawn' }] }]);
  expect(parse(files, 'keys/intro.json').lesson).toBe('intro');
});

test('the course says whether there is hast where the command does not', () => {
  const course = { ...sampleCourse(), json: { ast: true } } as ValidCourse;
  expect(readExport(course).get('lessons/intro.json')).toContain('"ast"');
  expect(readExport(course).get('keys/intro.json')).toContain('"ast"');
  expect(readExport(course, { ast: false }).get('lessons/intro.json')).not.toContain('"ast"');
  expect(readExport(sampleCourse()).get('keys/intro.json')).not.toContain('"ast"');
});
