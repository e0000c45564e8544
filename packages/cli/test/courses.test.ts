import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { hornbook, type Outcome } from './support/hornbook.js';
import { wordsOfHtml, wordsOfMarkdown, wordsOfText } from './support/words.js';

// The courses that come with Hornbook.

const folder = fileURLToPath(new URL('../../../content/', import.meta.url));
const courses = readdirSync(folder).sort();
const lessons = courses.flatMap((course) =>
  readdirSync(join(folder, course))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ course, name, source: readFileSync(join(folder, course, name), 'utf8') })),
);
const out = temporaryFolder();
let outcome: Outcome;

beforeAll(async () => {
  const line = `build ${courses.join(' ')} --strict --quiet --format json --out ${out}`;
  outcome = await hornbook(line, { cwd: folder });
});

test('they build without a diagnostic', () => {
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
});

describe('what an author wrote is what Markdown anywhere shows, word by word', () => {
  test.each(lessons)('$course/$name', ({ course, name, source }) => {
    const [, frontMatter = '', body = ''] = /^---\n(.*?)^---\n(.*)/ms.exec(source) ?? [];
    const id = /^id: (.*)$/m.exec(frontMatter)?.[1] ?? name;
    const read = (kind: string) =>
      JSON.parse(readFileSync(join(out, course, 'json', kind, `${id}.json`), 'utf8'));
    const { banks, blocks } = read('lessons');
    const ours = wordsIn([banks, blocks, read('keys').keys]).map(fold);
    const theirs = wordsOfMarkdown(body).map(fold);
    expect(missing(theirs, ours)).toEqual([]);
    // What belongs into one blank may be offered in all of them.
    expect(missing([...new Set(ours)], theirs)).toEqual([]);
  });
});

/** The words of all content in a document; `text` says the same as the `html` beside it, and no more. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('html' in value) return wordsOfHtml(String(value.html));
  return Object.entries(value).flatMap(([key, held]) =>
    typed.includes(key) ? wordsOfText([held].flat().join(' ')) : wordsIn(held),
  );
}

/** Where keys hold what an author expects to be typed. */
const typed = ['text', 'parts'];

/** Whether it is `Tip` or `TIP` is a matter of style. */
const fold = (word: string): string => word.toLowerCase();

/** The words of `wanted` that are not among `found`, or not as often. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

test('the guide shows each construct as source, and then as what comes of it', () => {
  const guide = lessons.filter(({ course }) => course === 'hornbook-guide');
  const shown = guide.flatMap(({ source }) => [...source.matchAll(/^(`{3,})markdown\n(.*?)^\1\n\n/gms)]);
  expect(shown.length).toBeGreaterThan(30);
  for (const { 0: box, 2: construct = '', index, input } of shown) {
    expect(input.slice(index + box.length, index + box.length + construct.length)).toBe(construct);
  }
});
