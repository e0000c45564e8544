import type { Diagnostic } from '@hornbook/model';
import { severityOf } from '@hornbook/model';
import { parseLesson } from '@hornbook/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const settings = { lang: 'en', lessons: [{ path: 'input.md', id: 'input' }] };
const read = (text: string) => parseLesson({ path: 'input.md', text }, settings);

const bareBlanks = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ ruleId }) => ruleId === 'cloze-bare-blank');
const fixesIn = (diagnostics: readonly Diagnostic[]) =>
  bareBlanks(diagnostics).flatMap(({ fix }) => fix ?? []);
const errorsIn = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;

/** From the end, so that no offset moves. */
const fixed = (text: string, diagnostics: readonly Diagnostic[]): string =>
  fixesIn(diagnostics)
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, { end, start, text: put }) => done.slice(0, start) + put + done.slice(end), text);

const lesson = (prompt: string, answers: number): string =>
  `# Ports\n\n{: .quiz .cloze #q}\n${prompt}\n\n${['one', 'two', 'three'].slice(0, answers).join('\n').replace(/^/gm, '1. ')}\n`;

test.each([
  ['Use ___ here.', 1, 'Use `___` here.'],
  ['Use `___`, ___ and ____.', 3, 'Use `___`, `___` and `____`.'],
  ['Use `this`, (___).\n\n____', 2, 'Use `this`, (`___`).\n\n`____`'],
  // They would be blanks without an answer, or not enough of them.
  ['Use ___ here.', 2, undefined],
  ['Use `___` here. ___', 1, undefined],
  // Backticks around them would not make blanks of them.
  ['`___ a', 1, undefined],
  ['Use `___` and the `key ___ here.', 2, undefined],
  ['Use `this`___.', 1, undefined],
  ['Use \\___ here.', 1, undefined],
  ['See <https://example.org/___>.', 1, undefined],
  ['Use this:\n___\n', 1, undefined],
  ['Use this:\n\n___\n---\n', 1, undefined],
])('%j with %i answers', async (prompt, answers, expected) => {
  const text = lesson(prompt, answers);
  const { diagnostics } = await read(text);
  expect(bareBlanks(diagnostics)).not.toEqual([]);
  expect(fixed(text, diagnostics)).toBe(lesson(expected ?? prompt, answers));
});

const piece = fc.constantFrom(
  ...['a', ' ', '\n', '\n\n', '`', '``', '___', ' ___ ', '`____`', ' `___` ', '\n\n___\n\n', '\n___\n'],
  ...[
    '\\',
    '$',
    '*',
    '_',
    '~~',
    '|',
    '> ',
    '\n- ',
    '\n---\n',
    '\n    ',
    '<b>',
    '<!-- ` -->',
    '[',
    '](#x)',
    '```\n',
  ],
  ...[
    '<https://example.org/___>',
    'https://example.org/___',
    '[___](#x)',
    '{: .wide}',
    '\n\n| a |\n|---|\n| ___ |\n\n',
  ],
);

test('any prompt: fixes leave nothing to fix, take no question away, and make no errors', async () => {
  const prompts = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''));
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(prompts, fc.integer({ min: 1, max: 3 }), async (prompt, answers) => {
      const text = lesson(prompt, answers);
      const before = await read(text);
      if (fixesIn(before.diagnostics).length === 0) return;
      tried += 1;
      const after = await read(fixed(text, before.diagnostics));
      expect(fixesIn(after.diagnostics)).toEqual([]);
      expect(errorsIn(after.diagnostics)).toBeLessThanOrEqual(errorsIn(before.diagnostics));
      expect(after.lesson.keys.size).toBeGreaterThanOrEqual(before.lesson.keys.size);
      expect(bareBlanks(after.diagnostics).length).toBeLessThan(bareBlanks(before.diagnostics).length);
    }),
    { numRuns: 600 },
  );
  expect(tried).toBeGreaterThan(30);
});
