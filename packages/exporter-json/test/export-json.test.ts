import type { ValidCourse } from '@hornbook/questions';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportJson } from '../src/index.js';
import { parse, readExport } from './support/read-export.js';
import { content, keys, sampleCourse } from './support/sample-course.js';

const everyWay = [
  { answers: 'separate', ast: false },
  { answers: 'separate', ast: true },
  { answers: 'inline', ast: true },
  { answers: 'none', ast: false },
] as const;

test.each(everyWay)('every document fits the schema beside it: %j', (options) => {
  const files = readExport(sampleCourse(), options);
  const documents = [...files.keys()].filter((path) => /^(course|(lessons|keys)\/[^/]+)\.json$/.test(path));
  expect(documents).toHaveLength(options.answers === 'separate' ? 5 : 3);
  for (const path of documents) {
    const document = parse(files, path);
    const schema = new URL(document.$schema, `file:///${path}`).pathname.slice(1);
    const ajv = new Ajv2020();
    ajv.validate(parse(files, schema), document);
    expect(ajv.errors, path).toBeNull();
  }
});

test('schemas have a stable name and hold no trace of what made them', () => {
  const files = readExport(sampleCourse());
  expect(parse(files, 'schema/lesson.json').$id).toBe('urn:hornbook:schema:lesson:1');
  expect(parse(files, 'schema/lesson.json').$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(files.get('schema/lesson.json')).not.toContain('~');
});

test('the course lists its lessons by path and hash', () => {
  const files = readExport(sampleCourse());
  const { lessons } = parse(files, 'course.json');
  expect(lessons.map(({ path }: { path: string }) => path)).toEqual([
    'lessons/intro.json',
    'lessons/Next.json',
  ]);
  for (const { contentHash, path } of lessons) expect(parse(files, path).contentHash).toBe(contentHash);
});

test('URLs are paths that the documents list, or anchors', () => {
  const { assets, blocks } = parse(readExport(sampleCourse()), 'lessons/intro.json');
  const urls = [...blocks[0].html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url);
  expect(urls).toEqual(['#x', '#images', 'lessons/Next.json#end', 'lessons/Next.json', 'assets/plan.png']);
  expect(assets.map(({ path }: { path: string }) => path)).toEqual(['assets/plan.png', 'assets/void.png']);
});

test('files that only keys name are with the keys', () => {
  const files = readExport(sampleCourse());
  expect(parse(files, 'keys/intro.json').keys.hub.explanation.html).toContain('src="keys/assets/proof.png"');
  expect([...files.keys()].filter((path) => path.includes('assets/'))).toEqual([
    'assets/plan.png',
    'assets/void.png',
    'keys/assets/proof.png',
    'keys/assets/proof2.png',
  ]);
  const withoutKeys = readExport(sampleCourse(), { answers: 'none' });
  expect([...withoutKeys.keys()].filter((path) => path.startsWith('keys/'))).toEqual([]);
});

test('text includes images and formulas', () => {
  const { blocks } = parse(readExport(sampleCourse()), 'lessons/intro.json');
  expect(blocks[0].text).toBe('Images\n\nSee x, here, next, all. A plan\n\nIt is x^2.');
  expect(blocks[1].question.options.map(({ text }: { text: string }) => text)).toEqual([
    'Docker Hub',
    'Nowhere',
  ]);
});

test('hast is there on request, without source positions', () => {
  const [plain, rich] = [false, true].map((ast) => readExport(sampleCourse(), { ast }));
  expect(plain?.get('lessons/intro.json')).not.toContain('"ast"');
  const { blocks, contentHash } = parse(rich ?? new Map(), 'lessons/intro.json');
  expect(blocks[1].question.prompt.ast).toEqual({
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: 'Where do images come from?' }],
      },
    ],
  });
  expect(contentHash).toBe(parse(plain ?? new Map(), 'lessons/intro.json').contentHash);
});

test('the three values of `answers` differ only by `key`', () => {
  const [separate, inline, none] = (['separate', 'inline', 'none'] as const).map((answers) =>
    readExport(sampleCourse(), { answers }),
  );
  expect(separate?.get('lessons/intro.json')).toBe(none?.get('lessons/intro.json'));
  const lesson = parse(inline ?? new Map(), 'lessons/intro.json');
  const questions = [lesson.blocks[1].question, lesson.blocks[2].question, lesson.banks[0].questions[0]];
  const inlined = questions.map((question) => [question.id, question.key]);
  expect(Object.fromEntries(inlined)).toEqual(parse(separate ?? new Map(), 'keys/intro.json').keys);
  for (const question of questions) delete question.key;
  expect(`${JSON.stringify(lesson, null, 2)}\n`).toBe(separate?.get('lessons/intro.json'));
});

test('without an option the settings of the course apply', () => {
  const course = { ...sampleCourse(), json: { answers: 'none' } } as ValidCourse;
  expect([...readExport(course).keys()]).not.toContain('keys/intro.json');
  expect([...readExport(course, { answers: 'separate' }).keys()]).toContain('keys/intro.json');
});

test('no lesson reveals a key: courses that differ only in their keys have the same lessons', () => {
  const others = keys.map(([id]): (typeof keys)[number] => [
    id,
    { correct: id === 'list' ? ['rm'] : ['nowhere'], explanation: content('<img src="asset:proof2">') },
  ]);
  const [one, other] = [keys, others].map((introKeys) => readExport(sampleCourse(introKeys)));
  const isPublic = (path: string) => !path.startsWith('keys/');
  for (const path of [...(one?.keys() ?? [])].filter(isPublic)) {
    expect(other?.get(path), path).toBe(one?.get(path));
  }
  expect(other?.get('keys/intro.json')).not.toBe(one?.get('keys/intro.json'));
});

test('a place in the source does not change the hash', () => {
  const moved = sampleCourse();
  for (const block of moved.lessons[0]?.blocks ?? [])
    block.source = { line: block.source.line + 7, column: 1 };
  const [before, after] = [sampleCourse(), moved].map((course) =>
    parse(readExport(course), 'lessons/intro.json'),
  );
  expect(after.blocks[0].source.line).toBe(8);
  expect(after.contentHash).toBe(before.contentHash);
});

test('a question id may be any word', () => {
  const course = sampleCourse([...keys, ['__proto__', { correct: ['x'] }]]);
  expect(Object.keys(parse(readExport(course), 'keys/intro.json').keys)).toContain('__proto__');
});

test('options that do not exist are a mistake at once', () => {
  for (const options of [null, 'inline', { answers: 'both' }, { answers: null }, { ast: 'no' }]) {
    expect(() => exportJson(sampleCourse(), options as never)).toThrow(TypeError);
  }
});
