import { type Content, eachContent, eachElement } from '@hornbook/model';
import fc from 'fast-check';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';

const remark = unified().use(remarkParse).use(remarkGfm);
const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };

/** The parts of tables and addresses, and what may stand around them. */
const pieces = [
  ...['a', 'b c', '/', '.', '\\', '[', ']', '(', '*', '**', '`', '~', '\n', '\n\n', '\n> ', '\n- ', '\n1. '],
  ...['\n  ', '\n    ', '\n\t', '\n# ', '\n---\n', '\n```\n', '|', '| a | b |', '\n|---|', '\n|-|-|', '\n:-'],
  ...[
    '\n:-:',
    '\n-|-',
    '\n|:-',
    '\n| x',
    '\n>',
    '@',
    'x@y',
    'a@b.cc',
    '&commat;',
    'www.',
    'WWW.a.bb',
    'http',
  ],
  ...['https://', 'http://a.bb', 'mailto:a@b.cc', '+a@b.cc-', '<a@b.cc>', '[a](https://a.bb)'],
];

const texts = fc
  .array(fc.constantFrom(...pieces), { maxLength: 16 })
  .map((found) => `a\n\n${found.join('')}`);

/** `table`, `td` and where links lead, in the order of the document. */
function tablesAndLinks(tree: Content): string[] {
  const found: string[] = [];
  eachElement(tree, ({ properties, tagName }) => {
    if (tagName === 'a') found.push(`${properties.href}`);
    else if (/^t/.test(tagName)) found.push(tagName);
  });
  return found;
}

test('tables and addresses are where remark-gfm finds them', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { lesson } = await parseLesson({ path: 'a.md', text }, settings);
      const found: string[] = [];
      eachContent(lesson.blocks, (content) => found.push(...tablesAndLinks(content)));
      expect(found).toEqual(tablesAndLinks(toHast(remark.parse(text)) as Content));
    }),
    { numRuns: 1000 },
  );
});

test('a row of a table that looks like a blank line of a quote is still one', async () => {
  const text = '---\na\n:-\n>';
  const { lesson } = await parseLesson({ path: 'a.md', text }, settings);
  const found: string[] = [];
  eachContent(lesson.blocks, (content) => found.push(...tablesAndLinks(content)));
  expect(found.filter((name) => name === 'td')).toHaveLength(1);
});
