import { exportJson } from '@hornbook/exporter-json';
import type { Lesson } from '@hornbook/questions';
import { validateCourse } from '@hornbook/validator';
import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { htmlSoup, knownSoups } from './support/html-soup.js';
import { bodyOf, frameOf, inBody, shapeOf } from './support/page-shape.js';
import { courseOf, lessonOf, pagesOf } from './support/whole-lesson.js';

// A browser reads a page from its HTML, and what is in it may end elements around it. Here the HTML is read again.

test('whatever HTML an author writes, a page reads as it was meant, and every control is in its form', async () => {
  const frame = pagesOf(courseOf(await lessonOf('word'))).map(frameOf);
  await fc.assert(
    fc.asyncProperty(htmlSoup, async (soup) => {
      const lesson = await lessonOf(`word ${soup}`);
      // What is taken out may have held a blank.
      fc.pre(validateCourse(courseOf(lesson)).course !== undefined);
      const pages = pagesOf(courseOf(lesson));
      expect(pages.map(frameOf)).toEqual(frame);
      const meant = shapeOf(contentOf(lesson));
      for (const page of pages) expect(shapeOf(bodyOf(page)?.children ?? [])).toBe(meant);
      for (const { ast, html } of publishedIn(lesson)) {
        expect(shapeOf(inBody(fromHtml(`<!doctype html><body>${html}`)))).toBe(shapeOf(ast.children));
      }
    }),
    { numRuns: 40, examples: knownSoups.map((soup): [string] => [soup]) },
  );
});

/** What a lesson says beside its questions. The page has its first heading already. */
function contentOf({ blocks }: Lesson): Nodes[] {
  const nodes = blocks.flatMap((block) => (block.type === 'content' ? block.content.children : []));
  const first = nodes.find(({ type }) => type === 'element');
  const hasTitle = first?.type === 'element' && first.tagName === 'h1';
  return hasTitle ? nodes.filter((node) => node !== first) : nodes;
}

interface Published {
  html: string;
  ast: Root;
}

/** All content in the JSON, keys included, as HTML and as a tree. */
function publishedIn(lesson: Lesson): Published[] {
  const files = [...exportJson(courseOf(lesson, { ast: true }))];
  const documents = files.filter(({ path }) => /^(lessons|keys)\//.test(path));
  return documents.flatMap(({ bytes }) => publishedBelow(JSON.parse(new TextDecoder().decode(bytes))));
}

function publishedBelow(value: unknown): Published[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('html' in value && 'ast' in value) return [value as Published];
  return Object.values(value).flatMap(publishedBelow);
}
