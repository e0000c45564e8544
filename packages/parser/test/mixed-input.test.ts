import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOff } from '@hornbook/model';
import { caseFolders } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { decodeSource, parseLesson } from '../src/index.js';

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };

const encode = (text: string) => new TextEncoder().encode(text);

async function read(source: Uint8Array) {
  const { text } = decodeSource(source, 'a.md');
  const { diagnostics, lesson } = await parseLesson({ path: 'a.md', text }, settings);
  const told = diagnostics.filter((diagnostic) => !isOff(diagnostic));
  return { lesson, problems: told.map(({ name, ruleId }) => `${name} ${ruleId}`) };
}

describe('the bytes of lines make no difference', () => {
  test.each(caseFolders(new URL('cases/', import.meta.url), 'input.md'))('$name', async ({ path }) => {
    const text = readFileSync(join(path, 'input.md'), 'utf8');
    const lesson = await read(encode(text));
    for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      expect(await read(encode(other))).toEqual(lesson);
    }
  });
});

test('the last line may lack its end', async () => {
  const text = '# A\n\n{: .quiz}\nWhich?\n\n- (x) This\n- ( ) That\n\n{: .hint}\n> The first.';
  expect(await read(encode(text))).toEqual(await read(encode(`${text}\n`)));
});

test('300 questions are 300 questions', async () => {
  const question = (number: number) => `{: .quiz}\nIs ${number} even?\n\n- ( ) Yes\n- (x) No\n\n`;
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const { lesson, problems } = await read(encode(`# A\n\n${numbers.map(question).join('')}`));
  expect(lesson.keys.size).toBe(300);
  expect(new Set(lesson.blocks.map(({ id }) => id)).size).toBe(301);
  expect(problems).toEqual([]);
});
