import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readHtml } from './support/read-html.js';

/** What a browser makes of the page that holds this. */
const asRead = (html: string): string => toHtml(fromHtml(html, { fragment: true }));

describe('what the sanitizer takes out leaves nothing that a browser reads otherwise', () => {
  test.each([
    ['a block in a paragraph', '<p>a<button><div>b</div></button></p>'],
    ['a link in a link', '<a href="a.md">a<form><a href="b.md">b</a></form></a>'],
    [
      'a link in a link of a table',
      '<a href="a.md"><table><tr><td><a href="b.md">b</a></td></tr></table></a>',
    ],
    ['headings in each other', '<h2>a<nav><h3>b</h3></nav></h2>'],
    ['an item in an item', '<ul><li>a<address><li>b</li></address></li></ul>'],
    ['markup of SVG in MathML', '<math><mtext><svg><p>a</p></svg></mtext></math>'],
    ['HTML in a token', '<math><mtext><table><mglyph><b>a</b></mglyph></table></mtext></math>'],
    ['formatting across blocks', '<b>a<p>b</b>c</p>'],
  ])('%s', async (_, text) => {
    const { html } = await readHtml(`<section>${text}</section>`);
    expect(asRead(html)).toBe(html);
  });

  const tag = fc.constantFrom(
    ...[
      'a',
      'b',
      'button',
      'p',
      'div',
      'form',
      'table',
      'tr',
      'td',
      'li',
      'ul',
      'h2',
      'nav',
      'select',
      'option',
    ],
    ...[
      'math',
      'mtext',
      'mglyph',
      'annotation-xml',
      'svg',
      'style',
      'title',
      'template',
      'noscript',
      'details',
    ],
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constant('x'),
  );

  test('tags in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { html } = await readHtml(`<section>${pieces.join('')}</section>`);
        expect(asRead(html)).toBe(html);
      }),
      { numRuns: 300 },
    );
  });
});

describe('problems of raw HTML have the places of their tags', () => {
  test.each([
    ['on a line of its own', 'a\n\n<button>b</button>', '3:1'],
    ['within a text', 'a <button>b</button>', '1:3'],
    ['further down in a block', '<div>\n<b>c</b>\n  <button>b</button>\n</div>', '3:3'],
    ['in a list', '- a\n\n  <div>\n  <button>b</button>\n  </div>', '4:3'],
    ['in a quote', '> <div>\n> <button>b</button>\n> </div>', '2:3'],
    ['in a list in a quote', '> - <div>\n>   <BUTTON>b</BUTTON>\n>   </div>', '2:5'],
  ])('%s', async (_, text, place) => {
    expect((await readHtml(text)).rules).toEqual([`${place} html-removed`]);
  });
});

describe('an element that is never closed takes nothing with it that stands behind it', () => {
  test.each([
    ['it closes itself', 'a <video src="x.mp4"/> b', 'video', ['1:3 media-without-captions']],
    ['it is removed', '<script src="x.js">\n\nb', 'p', ['1:1 html-removed']],
    ['it becomes a link', 'a <iframe src="https://example.org/"> b', 'a', ['1:3 media-embedded-page']],
    ['it is a component', '<Video src="x.mp4"/>\n\nb', 'p', ['1:1 html-component']],
  ])('%s', async (_, text, tagName, rules) => {
    const read = await readHtml(text);
    expect(read.rules).toEqual(rules);
    const element = read.elements.find((one) => one.tagName === tagName);
    const shown = toHtml(element ?? { type: 'root', children: [] });
    expect(read.html.replace(tagName === 'p' ? '' : shown, '')).toContain('b');
  });
});

test('a tag that means nothing is text, at its place in lists, quotes and tables', async () => {
  const text = '> - <div>\n>   a <b x> c\n>   </div>\n\n| a |\n|---|\n| List<T> |\n\n\tcode <T>';
  const { html, rules } = await readHtml(text);
  expect(html).toContain('a &#x3C;b x> c');
  expect(html).toContain('<td>List&#x3C;T></td>');
  expect(rules).toEqual(['2:7 html-unknown-element', '7:7 html-unknown-element']);
});

test('too many elements in one another are shown as text', async () => {
  const { html, rules } = await readHtml(`a\n\n${'<b>'.repeat(500)}c`);
  expect(html).toContain('&#x3C;b>&#x3C;b>');
  expect(rules).toEqual(['3:1 html-too-deep']);
  const shallow = await readHtml(`a\n\n${'<b>'.repeat(300)}c`);
  expect(shallow.rules).toEqual([]);
});
