import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachContent, eachElement, type SourcePlace, type SourcePoint } from '@hornbook/model';
import { caseFolders } from '@hornbook/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLesson, parseLesson } from '../src/index.js';

const texts = ['cases/', '../../questions/test/cases/']
  .flatMap((folder) => caseFolders(new URL(folder, import.meta.url), 'input.md'))
  .map(({ path }) => readFileSync(join(path, 'input.md'), 'utf8'))
  // A longer one only takes longer.
  .filter((text) => text.length < 4000);

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };

type Edit = (lines: readonly string[], at: number, other: number) => readonly string[];

/** Lines that open what nothing closes, or close what nothing opened. */
const strays = [
  '-',
  '  <form>',
  '> <b',
  '</p>',
  '---',
  '[]b',
  '```',
  '$$',
  ': x',
  '{: .quiz}',
  '\t<td>',
  '<!--',
  '"',
  '- [x](',
  '| a',
  '&#1;',
];

/** What happens to a text while somebody writes it. Where it happens is a number of whatever size. */
const edits: Readonly<Record<string, Edit>> = {
  delete: (lines, at) => lines.toSpliced(at, 1),
  duplicate: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  swap: (lines, at, other) =>
    lines.with(at, lines[other % lines.length] ?? '').with(other % lines.length, lines[at] ?? ''),
  cut: (lines, at) => lines.slice(0, at),
  indent: (lines, at) => lines.with(at, `  ${lines[at]}`),
  insert: (lines, at, other) => lines.toSpliced(at, 0, strays[other % strays.length] ?? ''),
  shorten: (lines, at, other) => lines.with(at, (lines[at] ?? '').slice(0, other % 80)),
};

const place = fc.nat({ max: 10_000 });
const edit = fc.tuple(fc.constantFrom(...Object.values(edits)), place, place);
const whole = fc.constantFrom(...texts).map((text) => text.split('\n'));

const changed = fc
  .tuple(
    fc.oneof(
      whole,
      // The beginning of one, the end of another.
      fc
        .tuple(whole, whole, place, place)
        .map(([one, other, at, from]) => [
          ...one.slice(0, at % one.length),
          ...other.slice(from % other.length),
        ]),
    ),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
  )
  .map(([lines, all]) =>
    all
      .reduce<readonly string[]>(
        (text, [change, at, other]) => (text.length === 0 ? text : change(text, at % text.length, other)),
        lines,
      )
      .join('\n'),
  );

/** The places that are not in the text: of problems, references, blocks, elements and keys. */
async function misplaced(source: string) {
  const { path, text } = openLesson({ path: 'a.md', text: source });
  const { diagnostics, frontMatter, lesson, references } = await parseLesson({ path, text }, settings);
  const places: (SourcePlace | SourcePoint | undefined)[] = [
    ...diagnostics.map((diagnostic) => diagnostic.place),
    ...references.map((reference) => reference.place),
    ...lesson.blocks.map((block) => block.source),
    frontMatter.placeOf(['title'], 'value'),
  ];
  eachContent(lesson, (content) => eachElement(content, ({ position }) => void places.push(position)));
  return places.filter((one) => one !== undefined && !isIn(text, one));
}

test.each([
  ['an element that is never closed', '-\n  <form>'],
  ['YAML that goes on where nothing may follow', '---\n[]b\na\n---'],
])('%s has a place in the lesson', async (_, text) => {
  expect(await misplaced(text)).toEqual([]);
});

test('whatever becomes of a lesson, all that is said of it has a place in it', async () => {
  await fc.assert(
    fc.asyncProperty(changed, async (text) => {
      expect(await misplaced(text)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function isIn(text: string, at: SourcePlace | SourcePoint): boolean {
  if (!('start' in at)) return isPointIn(text, at);
  const { end, start } = at;
  const isForward = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return isForward && isPointIn(text, start) && isPointIn(text, end);
}

function isPointIn(text: string, { column, line, offset }: SourcePoint): boolean {
  const lines = text.split('\n');
  const own = lines[line - 1];
  if (own === undefined || column < 1 || column > own.length + 1) return false;
  const before = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  return offset === undefined || offset === before + column - 1;
}
