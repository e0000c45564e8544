import { type Diagnostic, mapContent, type SourcePoint } from '@hornbook/model';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';
import { arbitraryMarkdown } from './support/arbitrary-markdown.js';

const settings = { lang: 'en', lessons: [{ path: 'x.md', id: 'x' }] };
const parse = (text: string) => parseLesson({ path: 'x.md', text }, settings);
const runs = { seed: 1, numRuns: 300 };

/** Everything that a lesson says to anybody, its keys included. */
const said = ({ keys, ...lesson }: Awaited<ReturnType<typeof parse>>['lesson']): string =>
  JSON.stringify(mapContent([lesson, [...keys]], (content) => ({ html: toHtml(content) })));

/** Rules that say that something of what stands at their place is not part of the lesson. */
const removing = [
  'html-removed',
  'media-embedded-page',
  'footnote-unused',
  'footnote-twice',
  'table-excess-cell',
  'answer-with-more',
  'number-not-a-number',
  'match-without-partner',
  'match-several-partners',
  'match-extra-is-partner',
  'match-partner-words-alone',
  'matrix-cell-not-a-marker',
  'quiz-part-inside-block',
  'quiz-part-without-question',
];

test('no word of an author is lost without a diagnostic at its place', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, async (text) => {
      const { diagnostics, lesson } = await parse(text);
      const all = said(lesson);
      const lost = [...text.matchAll(/w[a-t]+z/g)].filter(([word]) => !all.includes(word));
      const silent = lost.filter(({ index }) => !diagnostics.some((found) => isRemoved(found, text, index)));
      expect(silent.map(([word]) => word)).toEqual([]);
    }),
    runs,
  );
});

function isRemoved({ place, ruleId }: Diagnostic, text: string, at: number): boolean {
  if (!place || !removing.includes(ruleId)) return false;
  const { end, start } = 'start' in place ? place : { start: place, end: place };
  const line = text.slice(0, at).split('\n').length;
  return start.line <= line && line <= Math.max(start.line, end.line);
}

test('every diagnostic has a place in the file', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, async (text) => {
      for (const { place, ruleId } of (await parse(text)).diagnostics) {
        const points = place && 'start' in place ? [place.start, place.end] : [place];
        expect(
          points.filter((point) => !point || !isIn(text, point)),
          ruleId,
        ).toEqual([]);
      }
    }),
    runs,
  );
});

/** Whether there is such a line and column, and the offset is theirs. */
function isIn(text: string, { column, line, offset }: SourcePoint): boolean {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const isColumn = column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  return isColumn && (offset === undefined || offset === before + column - 1);
}
