import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyFixes } from '@hornbook/core';
import { describe, expect, test } from 'vitest';
import { lessonCases } from '../support/lesson-cases.js';
import { wordsOfText } from '../support/words.js';
import { readLesson } from './read-lesson.js';
import { wildLists } from './wild-lists.js';

// Whatever a fix does: no question goes, no word that anybody sees goes, and once fixed is fixed.

/** All lessons in a folder and below. */
const lessonsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const files = [
  ...lessonCases().map(({ path }) => join(path, 'input.md')),
  ...lessonsIn(folderOf('../cases')),
  ...lessonsIn(folderOf('cases')),
];

/** Long ones take time, and are in other tests. */
const maxLength = 20_000;

const texts = files.flatMap((path): [name: string, text: string][] => {
  const text = readFileSync(path, 'utf8');
  return text.length > maxLength ? [] : [[path.split('/cases/').slice(1).join('/'), text]];
});

/** The words of the first that the second has less often. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count < 1;
  });
}

const mostRounds = 5;

/** What is not as it should be after all fixes, those of hidden problems included. */
async function lossesOf(text: string, quizzes: 'tagged' | 'task-lists'): Promise<string[]> {
  const options = { quizzes, withHidden: true };
  const before = await readLesson(text, options);
  let [fixed, now] = [text, before];
  const markup: string[] = [];
  for (let round = 0; now.fixes.length > 0 && round < mostRounds; round++) {
    markup.push(...now.markup.flatMap(wordsOfText));
    fixed = applyFixes(fixed, now.fixes).text;
    now = await readLesson(fixed, options);
  }
  return [
    ...(now.fixes.length > 0 ? [`still to fix: ${JSON.stringify(now.fixes)}`] : []),
    ...(now.questions < before.questions ? [`${before.questions - now.questions} questions less`] : []),
    ...missing(before.words(), [...now.words(), ...now.typedWords(), ...markup]).map(
      (word) => `the word ${word}`,
    ),
  ];
}

describe.each(['tagged', 'task-lists'] as const)('%s', (quizzes) => {
  test('the lessons of all cases', async () => {
    for (const [name, text] of texts) expect(await lossesOf(text, quizzes), name).toEqual([]);
  });

  test('with other line ends, and with tabs', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const tabs = (text: string) => text.replace(/^([-*+] )/gm, '$1\t');
    for (const [name, text] of texts.filter((_, index) => index % 4 === 0)) {
      for (const write of [crlf, tabs]) expect(await lossesOf(write(text), quizzes), name).toEqual([]);
    }
  });

  test.each(wildLists)('%j', async (text) => {
    expect(await lossesOf(text, quizzes)).toEqual([]);
  });
});
