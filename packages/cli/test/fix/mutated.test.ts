import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyFixes } from '@hornbook/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonCases } from '../support/lesson-cases.js';
import { readLesson } from './read-lesson.js';

/** Long ones say nothing more, and take time. */
const maxLength = 4000;

const sources = lessonCases()
  .map(({ path }) => readFileSync(join(path, 'input.md'), 'utf8').split('\n'))
  .filter((lines) => lines.join('\n').length <= maxLength);

const anySource = fc.constantFrom(...sources);
const at = fc.nat({ max: 9999 });

/** A slip of the finger: up to two characters go, one may come. */
const slip = fc
  .tuple(at, fc.constantFrom('', 'x', '`', '_', '"', '.', ')', '\\', '$', ' '), fc.nat({ max: 2 }))
  .map(([index, character, removed]) => (line: string) => {
    const from = index % (line.length + 1);
    return line.slice(0, from) + character + line.slice(from + removed);
  });

/** Changes of a lesson that an editor makes by mistake; `lines` is never empty. */
const change = fc.oneof(
  at.map((index) => (lines: string[]) => lines.toSpliced(index % lines.length, 1)),
  at.map(
    (index) => (lines: string[]) =>
      lines.toSpliced(index % lines.length, 0, lines[index % lines.length] ?? ''),
  ),
  fc.tuple(at, at).map(([one, other]) => (lines: string[]) => {
    const [first, second] = [one % lines.length, other % lines.length];
    return lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
  }),
  fc.tuple(at, slip).map(
    ([index, write]) =>
      (lines: string[]) =>
        lines.with(index % lines.length, write(lines[index % lines.length] ?? '')),
  ),
  // Most mistakes that can be fixed are in attribute lists.
  fc.tuple(at, slip).map(([index, write]) => (lines: string[]) => {
    const lists = [...lines.keys()].filter((line) => lines[line]?.includes('{:'));
    const line = lists[index % lists.length] ?? 0;
    return lines.with(line, write(lines[line] ?? ''));
  }),
  fc.tuple(at, anySource, at).map(([index, other, from]) => (lines: string[]) => [
    ...lines.slice(0, index % lines.length),
    ...other.slice(from % other.length),
  ]),
);

const mutated = fc
  .tuple(anySource, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([lines, changes]) =>
    changes.reduce((done, one) => (done.length > 0 ? one(done) : done), lines).join('\n'),
  )
  .filter((text) => text.length <= 2 * maxLength);

/** Rules whose fix makes a question or an option of what was none; what is wrong with it shows only then. */
const lostQuestions = [
  'quiz-fence-after-marker',
  'dialect-container-quiz',
  'attribute-list-without-colon',
  'quiz-class-misspelled',
  'quiz-markers-without-question',
  'quiz-tag-glued',
];

const mostRounds = 3;

test('mutated lessons: after a few rounds nothing is left to fix; no question is gone, and what builds still does', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (source) => {
      const before = await readLesson(source);
      let [text, now] = [source, before];
      for (let round = 0; now.fixes.length > 0 && round < mostRounds; round++) {
        text = applyFixes(text, now.fixes).text;
        now = await readLesson(text);
        expect(now.questions).toBeGreaterThanOrEqual(before.questions);
      }
      expect(now.fixes, text).toEqual([]);
      if (before.errors.length === 0 && !before.rules.some((rule) => lostQuestions.includes(rule)))
        expect(now.errors, text).toEqual([]);
    }),
    { seed: 1, numRuns: 250 },
  );
});
