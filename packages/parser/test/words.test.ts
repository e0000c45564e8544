import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@hornbook/model';
import { describe, expect, test } from 'vitest';
import { parseLesson, type ReadFile } from '../src/index.js';
import { saidWords, visibleWords, type Word } from './support/visible-words.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Words that plain remark-gfm shows, and that a lesson neither says nor speaks of: `12: word`. */
async function lostWords(path: string, text: string, readFile?: ReadFile): Promise<string[]> {
  const lessons = [{ path, id: 'lesson' }];
  const { diagnostics, lesson } = await parseLesson({ path, text }, { lang: 'en', lessons }, readFile);
  const said = saidWords(lesson, [...lesson.keys]);
  return visibleWords(text)
    .filter((one) => !said.has(one.word) && !diagnostics.some((found) => isAbout(found, one)))
    .map(({ line, word }) => `${line}: ${word}`);
}

function isAbout({ place }: Diagnostic, { line }: Word): boolean {
  if (!place) return false;
  const { end, start } = 'start' in place ? place : { start: place, end: place };
  return start.line <= line && line <= end.line;
}

/** All Markdown below a folder of the repository. */
function lessonsIn(folder: string): string[] {
  return (
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length))
      // Nothing is made of a lesson that is too tangled or nested too deeply.
      .filter((path) => !/node_modules|[\\/]dist[\\/]|source-too-/.test(path))
      .sort()
  );
}

describe('no word is lost from a lesson', () => {
  test.each([
    'content',
    'packages/cli/test/cases',
    'packages/parser/test/cases',
    'packages/questions/test/cases',
  ])('in %s', async (folder) => {
    const lost: string[] = [];
    for (const path of lessonsIn(folder)) {
      const file = join(repository, path);
      const readFile: ReadFile = ({ path: name }) => {
        const at = join(dirname(file), name);
        return existsSync(at) && statSync(at).isFile() ? { bytes: readFileSync(at) } : { problem: 'missing' };
      };
      const words = await lostWords('a.md', readFileSync(file, 'utf8'), readFile);
      lost.push(...words.map((word) => `${path}:${word}`));
    }
    expect(lost).toEqual([]);
  });
});
