import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';

/** What comments say: `3:11 image-without-alt off 4-4`. */
async function commentsIn(text: string): Promise<string[]> {
  const parsed = await parseLesson({ path: 'a.md', text }, { lang: 'en', lessons: [] });
  return parsed.ruleComments.map(({ firstLine, lastLine, place: { end, start }, ruleId, setting }) => {
    expect(text.slice(start.offset, end.offset)).toBe(ruleId);
    return `${start.line}:${start.column} ${ruleId} ${setting} ${firstLine}-${lastLine}`;
  });
}

describe('a comment speaks of', () => {
  test.each([
    ['the next line', '<!-- hornbook-disable-next-line a -->\ntext', ['1:33 a off 2-2']],
    ['its own line', 'text\ntext <!-- hornbook-disable-line a -->', ['2:33 a off 2-2']],
    ['all that follows', '# A\n\n<!-- hornbook-disable a -->', ['3:23 a off 3-Infinity']],
    [
      'all that follows, until the next',
      '<!-- hornbook-disable a -->\n\n<!-- hornbook-enable a -->',
      ['1:23 a off 1-Infinity', '3:22 a default 3-Infinity'],
    ],
    [
      'severities',
      '<!-- hornbook-error a --><!-- hornbook-warning-line b --><!-- hornbook-info-next-line c -->\nx',
      ['1:21 a error 1-Infinity', '1:53 b warning 1-1', '1:87 c info 2-2'],
    ],
    [
      'several rules',
      '<!-- hornbook-disable-next-line a, b\n c -->\nx',
      ['1:33 a off 3-3', '1:36 b off 3-3', '2:2 c off 3-3'],
    ],
    [
      'what is below attribute lists, blank lines and other comments',
      '<!-- hornbook-disable-next-line a -->\n\n<!-- hornbook-disable-next-line b -->\n{: .quiz}\nWhich?',
      ['1:33 a off 2-5', '3:33 b off 4-5'],
    ],
    [
      'a line in a quote and in a list',
      '> <!-- hornbook-disable-next-line a -->\n> {: .x}\n> text\n\n- b\n  <!-- hornbook-disable-next-line c -->\n- d',
      ['1:35 a off 2-3', '6:35 c off 7-7'],
    ],
    ['a line behind an emoji', '🎉 text <!-- hornbook-disable-line a -->', ['1:36 a off 1-1']],
    [
      'a line of raw HTML',
      '<details><!-- hornbook-disable-next-line a -->\n<summary>b</summary>\n</details>',
      ['1:42 a off 2-2'],
    ],
    ['nothing below the end', 'text\n\n<!-- hornbook-disable-next-line a -->', ['3:33 a off 4-3']],
  ])('%s', async (_, text, comments) => {
    expect(await commentsIn(text)).toEqual(comments);
  });

  test.each([
    [
      'code',
      '`<!-- hornbook-disable-line a -->`\n\n    <!-- hornbook-disable-line a -->\n\n```\n<!-- hornbook-disable-line a -->\n```',
    ],
    ['another comment', '<!-- hornbook -->\n\n<!-- eslint-disable a -->\n\n<!-- not hornbook-disable a -->'],
    ['one that is never closed', '<!-- hornbook-disable a'],
  ])('nothing in %s', async (_, text) => {
    expect(await commentsIn(text)).toEqual([]);
  });
});

test('a lesson is the same with and without its comments', async () => {
  const source = readFileSync(new URL('cases/rule-comments/input.md', import.meta.url), 'utf8');
  const settings = { lang: 'en', lessons: [] };
  const read = async (text: string) => (await parseLesson({ path: 'a.md', text }, settings)).lesson;
  // Every line keeps its number: lessons say where their blocks stand.
  const without = source
    .replace(/^<!-- hornbook-[\s\S]*?-->$/gm, '')
    .replace(/^> <!-- hornbook-[\s\S]*?-->$/gm, '>\n>')
    .replace(/^ {2}<!-- hornbook-[\s\S]*?-->$/gm, '  ')
    .replace(/(?<!`| {3}) ?<!-- hornbook-((?!-->)[\s\S])*-->/g, '');
  expect(without.match(/hornbook-/g)).toHaveLength(3);
  const withoutPositions = (lesson: unknown) =>
    JSON.stringify(lesson, (key, value) => (key === 'position' ? undefined : value), 2);
  expect(withoutPositions(await read(source))).toBe(withoutPositions(await read(without)));
});

test('a lesson that names rules without end is read to the end, and that is reported', async () => {
  const line = '<!-- hornbook-disable-next-line a b -->\n';
  const text = `${line.repeat(600)}\n<!-- hornbook-disable ${'a '.repeat(100_000)}-->\n\n# Ports\n`;
  const { diagnostics, lesson, ruleComments } = await parseLesson(
    { path: 'a.md', text },
    { lang: 'en', lessons: [] },
  );
  expect(lesson.title).toBe('Ports');
  expect(ruleComments).toHaveLength(1000);
  expect(diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(['501 rule-comments-too-many']);
});
