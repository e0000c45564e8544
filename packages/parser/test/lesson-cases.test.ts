import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOff, mapContent, severityOf } from '@hornbook/model';
import { brokenWords, caseFolders, diagnosticLines, expectFile } from '@hornbook/testkit';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { messages, parseLesson, type ReadFile } from '../src/index.js';

const folders = caseFolders(new URL('cases/', import.meta.url), 'input.md');

const settings = {
  lang: 'en',
  lessons: [
    { path: 'input.md', id: 'input' },
    { path: '02-isolation.md', id: 'isolation' },
  ],
};

const parseCase = async (folder: string) => {
  const text = readFileSync(join(folder, 'input.md'), 'utf8');
  return { ...(await parseLesson({ path: 'input.md', text }, settings, readFrom(folder))), text };
};

/** A case's other files lie beside its input. */
const readFrom =
  (folder: string): ReadFile =>
  ({ path }) => {
    const file = join(folder, path);
    if (!existsSync(file)) return { problem: 'missing' };
    return statSync(file).isFile() ? { bytes: readFileSync(file) } : { problem: 'unreadable' };
  };

/**
 * A case is a folder: `input.md`, the lesson it gives and the problems found in it. Cases of question types are in
 * `packages/questions/test/cases/`.
 */
describe('lessons', () => {
  test.each(folders)('$name', async ({ path }) => {
    const { diagnostics, lesson, references, text } = await parseCase(path);
    const shown = { ...lesson, keys: Object.fromEntries(lesson.keys), references };
    const readable = mapContent(shown, (content) => ({ html: toHtml(content) }));
    expectFile(path, 'lesson.json', `${JSON.stringify(readable, null, 2)}\n`);
    const reported = diagnostics.filter((diagnostic) => !isOff(diagnostic));
    expectFile(path, 'diagnostics.txt', diagnosticLines(text, reported, severityOf));
    expect(brokenWords(diagnostics)).toEqual([]);
  });
});

describe('the cases', () => {
  test('cover every message', async () => {
    const parsed = await Promise.all(folders.map(({ path }) => parseCase(path)));
    const seen = new Set(parsed.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)));
    const unseen = Object.values(messages).filter(({ ruleId }) => !seen.has(ruleId));
    // They need other lessons, their inputs are bytes, or they or their lessons are large; decode-source.test.ts and hostile.test.ts have them.
    const elsewhere = [
      'lesson-id-dated',
      'source-not-utf8',
      'source-too-large',
      'source-too-deep',
      'content-too-repetitive',
    ];
    expect(unseen.map(({ ruleId }) => ruleId).filter((ruleId) => !elsewhere.includes(ruleId))).toEqual([]);
  });
});
