import { type Content, eachContent, eachElement } from '@hornbook/model';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseLesson, type ReadFile } from '../../src/index.js';

const settings = {
  lang: 'en',
  lessons: [
    { path: 'units/a.md', id: 'a' },
    { path: 'units/b.md', id: 'b' },
  ],
};

/** What a lesson without questions shows, and the rules that it breaks, each with its line and column. */
export async function readHtml(text: string, readFile?: ReadFile) {
  const { diagnostics, lesson, references } = await parseLesson(
    { path: 'units/a.md', text: `---\ntitle: A\n---\n${text}` },
    settings,
    readFile,
  );
  const contents: Content[] = [];
  eachContent(lesson, (content) => contents.push(content));
  const elements: Element[] = [];
  for (const content of contents) eachElement(content, (element) => elements.push(element));
  return {
    elements,
    references,
    html: contents.map((content) => toHtml(content)).join('\n'),
    rules: diagnostics.map(({ column, line, ruleId }) => `${(line ?? 0) - 3}:${column} ${ruleId}`),
  };
}
