import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOff, mapContent, severityOf } from '@hornbook/model';
import { parseLesson } from '@hornbook/parser';
import { brokenWords, caseFolders, diagnosticLines, expectFile } from '@hornbook/testkit';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { authoringTypes, type Lesson, messages, viewQuestion } from '../src/index.js';

const cases = caseFolders(new URL('cases/', import.meta.url), 'input.md');
const settings = { lang: 'en', lessons: [{ path: 'input.md', id: 'input' }] };

const parseCase = async (folder: string) => {
  const text = readFileSync(join(folder, 'input.md'), 'utf8');
  return { ...(await parseLesson({ path: 'input.md', text }, settings)), text };
};

/** The forms of all questions, each element on a line of its own. */
function formsOf({ banks, blocks, lang }: Lesson): string {
  const inBlocks = blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const questions = [...inBlocks, ...banks.flatMap((bank) => bank.questions)];
  return questions
    .map((question) => `${toHtml(viewQuestion(question, lang))}\n`.replaceAll('><', '>\n<'))
    .join('\n');
}

/** A case is a folder: `input.md`, the lesson that the parser makes of it, the problems found in it and the forms of its questions. */
describe('lessons', () => {
  test.each(cases)('$name', async ({ path }) => {
    const { diagnostics, lesson, references, text } = await parseCase(path);
    const shown = { ...lesson, keys: Object.fromEntries(lesson.keys), references };
    const readable = mapContent(shown, (content) => ({ html: toHtml(content) }));
    expectFile(path, 'lesson.json', `${JSON.stringify(readable, null, 2)}\n`);
    expectFile(path, 'forms.html', formsOf(lesson));
    const reported = diagnostics.filter((diagnostic) => !isOff(diagnostic));
    expectFile(path, 'diagnostics.txt', diagnosticLines(text, reported, severityOf));
    expect(brokenWords(diagnostics)).toEqual([]);
  });
});

describe('the cases', () => {
  test.each(authoringTypes.map(({ type }) => type))('of %s have a question of that type', async (type) => {
    const own = cases.filter(({ name }) => name.startsWith(`${type}/`));
    const parsed = await Promise.all(own.map(({ path }) => parseCase(path)));
    const blocks = parsed.flatMap(({ lesson }) => lesson.blocks);
    expect(blocks.some((block) => block.type === 'question' && block.question.type === type)).toBe(true);
  });

  test('cover every message', async () => {
    const parsed = await Promise.all(cases.map(({ path }) => parseCase(path)));
    const seen = new Set(parsed.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)));
    const all = [messages, ...authoringTypes.map((type) => type.messages)].flatMap(
      Object.values<{ ruleId: string }>,
    );
    expect(all.map(({ ruleId }) => ruleId).filter((ruleId) => !seen.has(ruleId))).toEqual([]);
  });
});
