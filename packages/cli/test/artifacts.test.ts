import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';
import { schemaValidator } from './support/schema-validator.js';

const folder = folderWith({
  'course.yaml': 'id: nets\n',
  'ports.md': quizLesson('Ports'),
  'names.md': quizLesson('Names'),
});
const dist = join(folder, 'dist');

beforeAll(async () => {
  expect((await hornbook('build', { cwd: folder })).code).toBe(0);
});

describe('the JSON', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(dist, 'json', path), 'utf8'));

  test.each([
    'course.json',
    'lessons/ports.json',
    'lessons/names.json',
    'keys/ports.json',
    'keys/names.json',
  ])('%s is what the schema that it names says', (path) => {
    const validate = schemaValidator(join(dist, 'json'));
    expect(validate(path, json(path))).toEqual([]);
    expect(validate(path, { ...json(path), schemaVersion: 1 })).not.toEqual([]);
  });

  test('keeps the right answers to the keys', () => {
    const { keys } = json('keys/ports.json');
    const [right] = keys['ports-quiz'].correct;
    expect(right).toBeTypeOf('string');
    for (const option of json('lessons/ports.json').blocks.at(-1).question.options) {
      expect(Object.keys(option).sort()).toEqual(['html', 'id', 'text']);
    }
  });
});

test('a package of one lesson without pictures is smaller than 61 kB, schemas included', async () => {
  const lesson = readFileSync(new URL('cases/container-isolation/input.md', import.meta.url), 'utf8');
  const one = folderWith({ 'lesson.md': lesson.replace(/^!\[.*$/gm, '') });
  expect((await hornbook('build lesson.md', { cwd: one })).code).toBe(0);
  for (const edition of ['scorm12', 'scorm2004', 'scorm2004-3']) {
    expect(statSync(join(one, `dist/lesson-${edition}.zip`)).size, edition).toBeLessThan(61_000);
  }
});
