import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOff, mapContent } from '@hornbook/model';
import { caseFolders } from '@hornbook/testkit';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { decodeSource, parseLesson } from '../src/index.js';

const cases = ['cases/', '../../questions/test/cases/'].flatMap((folder) =>
  caseFolders(new URL(folder, import.meta.url), 'input.md'),
);
const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };

const encode = (text: string) => new TextEncoder().encode(text);

async function read(source: Uint8Array) {
  return readText(decodeSource(source, 'a.md').text);
}

async function readText(text: string) {
  const { diagnostics, lesson } = await parseLesson({ path: 'a.md', text }, settings);
  const reported = diagnostics.filter((diagnostic) => !isOff(diagnostic));
  return { lesson, problems: reported.map(({ name, ruleId }) => `${name} ${ruleId}`) };
}

describe('the bytes of lines make no difference', () => {
  test.each(cases)('$name', async ({ path }) => {
    const text = readFileSync(join(path, 'input.md'), 'utf8');
    const lesson = await read(encode(text));
    const [crlf, cr] = [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')];
    for (const other of [crlf, cr, `\uFEFF\uFEFF${text}`]) {
      expect(await read(encode(other))).toEqual(lesson);
    }
    // A program that reads a file as text keeps the mark.
    expect(await readText(`\uFEFF${text}`)).toEqual(await readText(text));
  });
});

describe('the last line may lack its end', () => {
  test.each(cases)('$name', async ({ path }) => {
    const text = readFileSync(join(path, 'input.md'), 'utf8');
    expect(shown(await read(encode(text.replace(/\n$/, ''))))).toEqual(shown(await read(encode(text))));
  });
});

/** What nodes know of their places in the source goes to the end of the last line. */
const shown = (result: Awaited<ReturnType<typeof read>>) =>
  mapContent(result, (content) => ({ html: toHtml(content) }));

test('300 questions are 300 questions', async () => {
  const question = (number: number) => `{: .quiz}\nIs ${number} even?\n\n- ( ) Yes\n- (x) No\n\n`;
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const { lesson, problems } = await read(encode(`# A\n\n${numbers.map(question).join('')}`));
  expect(lesson.keys.size).toBe(300);
  expect(new Set(lesson.blocks.map(({ id }) => id)).size).toBe(301);
  expect(problems).toEqual([]);
});
