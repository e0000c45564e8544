import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { beforeAll, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { lessonCases } from './support/lesson-cases.js';
import { quizLesson } from './support/quiz.js';
import { schemaValidator } from './support/schema-validator.js';

// The lessons of the parser's and the question types' cases as JSON, by the schemas that come with it.

const sound = lessonCases().filter(
  ({ path }) => !/ error /.test(readFileSync(join(path, 'diagnostics.txt'), 'utf8')),
);

/** The schemas are the same in every artifact. */
let validate: ReturnType<typeof schemaValidator>;

beforeAll(async () => {
  const cwd = folderWith({ 'a.md': quizLesson('A') });
  await hornbook('build a.md --format json', { cwd });
  validate = schemaValidator(join(cwd, 'dist/json'));
});

test.each(sound)('$name', async ({ path: cwd }) => {
  const out = temporaryFolder();
  const { code, stderr } = await hornbook(`build input.md --quiet --format json --out ${out}`, { cwd });
  const errors = [...stderr.matchAll(/^\S+ error (\S+)$/gm)].map(([, ruleId]) => ruleId);
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  const documents = [...filesIn(out)].filter(([path]) => /^json\/(course|lessons|keys).*json$/.test(path));
  expect(documents).toHaveLength(3);
  for (const [path, bytes] of documents) {
    expect(validate(path.replace('json/', ''), JSON.parse(bytes.toString())), path).toEqual([]);
  }
});
