import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/files.js';
import { hornbook } from '../support/hornbook.js';
import { lessonCases } from '../support/lesson-cases.js';
import { anyLesson } from './any-lesson.js';

interface Fixed {
  bytes: Buffer;
  /** Rule ids of the errors that are left. */
  errors: string[];
}

async function fix(bytes: string | Uint8Array): Promise<Fixed> {
  const cwd = folderWith({ 'lesson.md': bytes });
  const { stdout } = await hornbook('check --fix --format json', { cwd });
  return { bytes: readFileSync(join(cwd, 'lesson.md')), errors: errorsIn(stdout) };
}

const errorsIn = (report: string): string[] =>
  JSON.parse(report)
    .problems.filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`);

/**
 * What no fix may touch: all but attribute lists, comments for Hornbook, keys and language of front matter, markers, blanks,
 * indentation, the first lines of alerts, the space in headings, traces of a PDF file, and what says that a `<` begins no tag.
 */
const untouched = (text: string): string =>
  text
    .replace(/^([ >]*)\[!\w+\][-+]?(?:[ \t]*\n[ >]*|[ \t]+)/gm, '$1[!]')
    .replace(/(#{1,6}) /g, '$1')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(\p{Ll})-\n[ >]*(?=\p{Ll})/gu, '$1')
    .replace(/^([ >]*)[•◦▪–][ \t]*/gm, '$1- ')
    .replace(/`(_{3,})`/g, '$1')
    .replace(/\{:(?:\\.|[^}\\])*\}/g, '{:}')
    .replace(/<!-- hornbook-.*?-->/g, '<!---->')
    .replace(/\\*<|&lt;/g, '<')
    .replace(/^lang:.*/gm, 'lang:')
    .replace(/^"?\w+"?:/gm, 'key:')
    .replace(/^([ >]*[-*+] (?:\{:\} )?)(?:\(([xX]?) ?\)|\[([xX]?) ?\])(?: ?(?=\S))?/gm, '$1M$2$3 ')
    .replace(/^\{:\}$/gm, '')
    .replace(/\s+/g, ' ');

describe('any lesson', () => {
  test('is fixed once and then left alone; all that fixes do not name stays, and no errors come of them', async () => {
    await fc.assert(
      fc.asyncProperty(anyLesson, async (lesson) => {
        const cwd = folderWith({ 'lesson.md': lesson });
        const before = errorsIn((await hornbook('check --format json', { cwd })).stdout);
        const { bytes, errors } = await fix(lesson);
        expect(untouched(bytes.toString())).toBe(untouched(lesson));
        expect(errors.filter((error) => !before.includes(error))).toEqual([]);
        expect((await fix(bytes)).bytes.toString()).toBe(bytes.toString());
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  test.each([
    ['CRLF', crlf],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a byte order mark and CRLF', (text: string) => `\ufeff${crlf(text)}`],
    ['no line end at the end', (text: string) => text.replace(/\n$/, '')],
    ['ever other line ends', (text: string) => everOther(text)],
  ])('keeps %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyLesson, async (lesson) => {
        const plain = (await fix(lesson)).bytes.toString();
        expect((await fix(write(lesson))).bytes.toString()).toBe(write(plain));
      }),
      { seed: 1, numRuns: 6 },
    );
  });

  const everOther = (text: string): string => {
    let line = 0;
    return text.replaceAll('\n', () => ['\n', '\r\n', '\r', '\r\n'][line++ % 4] ?? '');
  };
});

test('all lessons in cases are fixed once and then left alone', async () => {
  const cwd = temporaryFolder();
  for (const { name, path } of lessonCases()) {
    writeFileSync(join(cwd, `${name.replaceAll('/', '-')}.md`), readFileSync(join(path, 'input.md')));
  }
  const read = () => readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')] as const);
  const before = read();

  await hornbook('check --fix --quiet', { cwd });
  const fixed = read();
  expect(fixed).not.toEqual(before);

  const again = JSON.parse((await hornbook('check --fix --format json', { cwd })).stdout);
  expect(again.fixed).toBe(0);
  expect(read()).toEqual(fixed);
});
