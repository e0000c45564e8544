import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { read, render } from './support/process.js';

/** Each case: Markdown, and its HTML. */
const same = (cases: readonly (readonly [string, string])[]) =>
  test.each(cases)('%j', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

/** What the lists of the first tagged node say. */
function attributesOf(markdown: string) {
  const { tree } = read(markdown);
  let found: object | undefined;
  visit(tree, ({ data }) => {
    if (!found && data?.attributes) {
      const { lists: _, values, ...rest } = data.attributes;
      found = { ...rest, values: { ...values } };
    }
  });
  return found;
}

describe('1. a list alone on a line is a block', () => {
  same([
    ['{: #a .b data-c="d"}\none', '<p id="a" class="b" data-c="d">one</p>'],
    ['one\n{:.x}', '<p class="x">one</p>'],
    ['one\n   {: .x}  \t', '<p class="x">one</p>'],
    ['one\n    {: .x}', '<p>one\n{: .x}</p>'],
    ['one\n\n    {: .x}', '<p>one</p>\n<pre><code>{: .x}\n</code></pre>'],
    ['one\n{: title="a\\}b"}', '<p title="a}b">one</p>'],
    ['one\n{: title="a}b"}', '<p>one\n{: title="a}b"}</p>'],
    ['one\n{: .x} two', '<p>one\n{: .x} two</p>'],
    ['one\n{: .x}\ntwo', '<p class="x">one</p>\n<p>two</p>'],
    [
      '| a |\n|---|\n| b |\n{: .x}',
      '<table class="x">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['> one\n{: .x}\ntwo', '<blockquote class="x">\n<p>one</p>\n</blockquote>\n<p>two</p>'],
    ['```\n{: .x}\n```', '<pre><code>{: .x}\n</code></pre>'],
    ['a `{: .x}`', '<p>a <code>{: .x}</code></p>'],
    ['\\{: .x}', '<p>{: .x}</p>'],
  ]);

  test('it may be ten thousand characters long', () => {
    const list = (length: number) => `{: title="${'x'.repeat(length - 12)}"}`;
    expect(render(`one\n${list(10_002)}`)).toMatch(/^<p title="x{9990}">one<\/p>$/);
    expect(render(`one\n${list(10_003)}`)).toMatch(/^<p>one\n{: title="x{9991}"}<\/p>$/);
  });
});

describe('2. it tags the block right above, else the next one', () => {
  same([
    ['one\n{: .x}\n# Two', '<p class="x">one</p>\n<h1>Two</h1>'],
    ['one\n\n{: .x}\n# Two', '<p>one</p>\n<h1 class="x">Two</h1>'],
    ['one\n\n{: .x}\n\n# Two', '<p>one</p>\n<h1 class="x">Two</h1>'],
    ['{: .a}\none\n{: .b}\n{: .c}', '<p class="a b c">one</p>'],
    ['one\n{: .a}\n\n{: .b}\ntwo', '<p class="a">one</p>\n<p class="b">two</p>'],
    ['one\n\n{: .a}\n\n{: .b}\ntwo', '<p>one</p>\n<p class="a b">two</p>'],
    ['- a\n{: .x}\n- b', '<ul class="x">\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>'],
    ['- a\n  - b\n{: .x}', '<ul class="x">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    ['- a\n  - b\n  {: .x}', '<ul>\n<li>a\n<ul class="x">\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    [
      '> a\n\n{: .x}\n\n> b',
      '<blockquote>\n<p>a</p>\n</blockquote>\n<blockquote class="x">\n<p>b</p>\n</blockquote>',
    ],
    ['> a\n> {: .x}', '<blockquote>\n<p class="x">a</p>\n</blockquote>'],
    ['- a\n- b\n  {: .x}\n- c', '<ul>\n<li>a</li>\n<li class="x">b</li>\n<li>c</li>\n</ul>'],
    ['> - a\n>\n> {: .x}\n> b', '<blockquote>\n<ul>\n<li>a</li>\n</ul>\n<p class="x">b</p>\n</blockquote>'],
    ['> - a\n> {: .x}\n>\n> b', '<blockquote>\n<ul class="x">\n<li>a</li>\n</ul>\n<p>b</p>\n</blockquote>'],
    ['> a\n>\n{: .x}\nb', '<blockquote class="x">\n<p>a</p>\n</blockquote>\n<p>b</p>'],
    ['a\n{:r: .r}\n{: .x}\nb', '<p>a</p>\n<p class="x">b</p>'],
    ['- a\n  {:r: .r}\n{: .x}\n\nb', '<ul class="x">\n<li>a</li>\n</ul>\n<p>b</p>'],
    ['- a\n\n  b\n  {: .x}', '<ul>\n<li>\n<p>a</p>\n<p class="x">b</p>\n</li>\n</ul>'],
    ['- {: .x}\n  {: .y}\n  a', '<ul>\n<li class="x y">a</li>\n</ul>'],
    ['[a]: /u\n\n{: .x}\n\n[a]', '<p class="x"><a href="/u">a</a></p>'],
    ['{: .x}\n<!-- a -->\n\none', '<p>{: .x}</p>\n<!-- a -->\n<p>one</p>'],
  ]);
});

describe('3. first in a list item it tags the item', () => {
  same([
    ['- {: .x} a', '<ul>\n<li class="x">a</li>\n</ul>'],
    ['- {: .x}a', '<ul>\n<li class="x">a</li>\n</ul>'],
    ['- {: .x} *a* b', '<ul>\n<li class="x"><em>a</em> b</li>\n</ul>'],
    ['- {: .x}\n  a', '<ul>\n<li class="x">a</li>\n</ul>'],
    ['- {: .x\n  .y}', '<ul>\n<li class="x y"></li>\n</ul>'],
    [
      '- [x] {: .x}',
      '<ul class="contains-task-list">\n<li class="task-list-item x"><input type="checkbox" checked disabled></li>\n</ul>',
    ],
    ['- {: .x}', '<ul>\n<li class="x"></li>\n</ul>'],
    ['1. {: .x} ( ) a', '<ol>\n<li class="x">( ) a</li>\n</ol>'],
    ['- {: .x} [ ] a', '<ul>\n<li class="x">[ ] a</li>\n</ul>'],
    [
      '- [x] {: .x} a',
      '<ul class="contains-task-list">\n<li class="task-list-item x"><input type="checkbox" checked disabled> a</li>\n</ul>',
    ],
    [
      '- [ ]   {: .x} a',
      '<ul class="contains-task-list">\n<li class="task-list-item x"><input type="checkbox" disabled> a</li>\n</ul>',
    ],
    [
      '- [x] a {: .x}',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> a {: .x}</li>\n</ul>',
    ],
    ['- a\n\n  {: .x} b', '<ul>\n<li>\n<p>a</p>\n<p>{: .x} b</p>\n</li>\n</ul>'],
  ]);
});

describe('4. behind an inline element it tags that', () => {
  same([
    [
      '[a](/){:data-term=".t"}{:data-port="80"} b',
      '<p><a href="/" data-term=".t" data-port="80">a</a> b</p>',
    ],
    ['![a](b){: width="9"}', '<p><img src="b" alt="a" width="9"></p>'],
    [
      '**a**{: .x}, ~~b~~{: .y} `c`{: .z}',
      '<p><strong class="x">a</strong>, <del class="y">b</del> <code class="z">c</code></p>',
    ],
    ['[a]{: .x}\n\n[a]: /u', '<p><a href="/u" class="x">a</a></p>'],
    ['*a*{: .x\n.y} b', '<p><em class="x y">a</em> b</p>'],
    ['# *a*{: .x}', '<h1><em class="x">a</em></h1>'],
    ['*a* {: .x}', '<p><em>a</em> {: .x}</p>'],
    ['a{: .x} b', '<p>a{: .x} b</p>'],
    ['a{: *b* .x} c', '<p>a{: <em>b</em> .x} c</p>'],
    ['a{: .x}{: .y}', '<p>a{: .x}{: .y}</p>'],
    ['*a* {: *b*}', '<p><em>a</em> {: <em>b</em>}</p>'],
    ['\\*{: *b*}', '<p>*{: <em>b</em>}</p>'],
    ['&amp;{: *b*}', '<p>&#x26;{: <em>b</em>}</p>'],
    ['<b>{: *b*}', '<p><b>{: <em>b</em>}</p>'],
    ['a\n{: *b*} c', '<p>a\n{: <em>b</em>} c</p>'],
    ['a\n  {: *b*} c', '<p>a\n{: <em>b</em>} c</p>'],
    ['a\\\n{: *b*} c', '<p>a<br>\n{: <em>b</em>} c</p>'],
    [
      '- [x] a {: *b*}',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> a {: <em>b</em>}</li>\n</ul>',
    ],
    ['2 * 3 *{: .x}', '<p>2 * 3 *{: .x}</p>'],
    ['<b>{: .x}</b>', '<p><b>{: .x}</b></p>'],
    ['\\*{: .x} &amp;{: .x}', '<p>*{: .x} &#x26;{: .x}</p>'],
    ['{: .x} a', '<p>{: .x} a</p>'],
    ['[{: .x} a](/)', '<p><a href="/">{: .x} a</a></p>'],
  ]);
});

describe('5. what it says', () => {
  test.each([
    ['{: #a .b.c d="e" f=\'g\'}', { id: 'a', classes: ['b', 'c'], values: { d: 'e', f: 'g' } }],
    ['{: #a #b k="1" k="2" .x .x}', { id: 'b', classes: ['x'], values: { k: '2' } }],
    ['{: .x class="y  z" .w id="i"}', { id: 'i', classes: ['y', 'z', 'w'], values: {} }],
    ['{: k=v hidden}', { classes: [], values: { k: 'v', hidden: '' } }],
    ['{: k="a\\"b\\\\c\\}d\\e" l=\'"\'}', { classes: [], values: { k: 'a"b\\c}d\\e', l: '"' } }],
    ['{: k="AT&amp;T &#x41; &nothing;"}', { classes: [], values: { k: 'AT&T A &nothing;' } }],
    ['{: constructor="a" __proto__="b"}', { classes: [], values: { constructor: 'a', ['__proto__']: 'b' } }],
    ['{:  }', { classes: [], values: {} }],
  ])('%s', (list, said) => {
    expect(attributesOf(`text\n${list}`)).toEqual(said);
  });

  test.each([
    ['{:r: .x #y k="v"}\n\na\n{:r}', { id: 'y', classes: ['x'], values: { k: 'v' } }],
    ['a\n{:r}\n\n{:r: .x}', { classes: ['x'], values: {} }],
    ['a\n{:r}\n\n{:r:.x}', { classes: ['x'], values: {} }],
    ['{:r: .x}\n{:r: .y}\n\na\n{:r}', { classes: ['x', 'y'], values: {} }],
    ['{:r: .x s}\n{:s: .y k="v"}\n\n- {:r .z} a', { classes: ['y', 'x', 'z'], values: { k: 'v' } }],
    ['{:r: s t}\n{:s: .x}\n{:t: .y}\n\na\n{:r}', { classes: ['x', 'y'], values: {} }],
    ['{:r: k="r" .x}\n\na\n{: k="own" .y r}', { classes: ['x', 'y'], values: { k: 'own' } }],
    ['> {:r: .x}\n\n*a*{:r}', { classes: ['x'], values: {} }],
    ['{:r: r .x}\n\na\n{:r}', { classes: ['x'], values: {} }],
    ['{:r: s .x}\n{:s: t .y}\n{:t: r .z}\n\na\n{:s}', { classes: ['x', 'z', 'y'], values: {} }],
  ])('definitions: %j', (markdown, said) => {
    expect(attributesOf(markdown)).toEqual(said);
  });

  test('definitions are not shown', () => {
    expect(render('one\n{:r: .x}\ntwo\n\n- {:s: .y}\n  a')).toBe(
      '<p>one</p>\n<p>two</p>\n<ul>\n<li>a</li>\n</ul>',
    );
  });
});

describe('6. what is no list, or tags nothing, is shown', () => {
  same([
    ['{::comment}\n*a*\n{:/comment}', '<p>{::comment}\n<em>a</em>\n{:/comment}</p>'],
    ['one\n{:}', '<p>one\n{:}</p>'],
    ['# One {#one}', '<h1>One {#one}</h1>'],
    ['one\n{: .x', '<p>one\n{: .x</p>'],
    ['*a*{: .x', '<p><em>a</em>{: .x</p>'],
    ['*a*{: .x\n\n}', '<p><em>a</em>{: .x</p>\n<p>}</p>'],
    ['{: .x}', '<p>{: .x}</p>'],
    ['one\n\n{: .x}', '<p>one</p>\n<p>{: .x}</p>'],
  ]);
});

describe('8. an allowlist is rendered, all of it is kept', () => {
  const list = '{: #i .c lang="en" dir="ltr" title="t" data-a="b" width="1" height="2" loading="lazy"}';
  const refused =
    '{: onclick="a()" style="color:red" href="javascript:a" src="/x" points="2" Data-="x" data="x"}';

  same([
    [
      `a\n${list}`,
      '<p id="i" class="c" lang="en" dir="ltr" title="t" data-a="b" width="1" height="2" loading="lazy">a</p>',
    ],
    [`a\n${refused}`, '<p>a</p>'],
    [
      '- [x] a\n{: .x}',
      '<ul class="contains-task-list x">\n<li class="task-list-item"><input type="checkbox" checked disabled> a</li>\n</ul>',
    ],
    ['```js\na\n```\n{: .x}', '<pre class="x"><code class="language-js">a\n</code></pre>'],
  ]);

  test('keys that are not rendered are data', () => {
    expect(attributesOf(`a\n${refused}`)).toMatchObject({
      values: { points: '2', onclick: 'a()', src: '/x' },
    });
  });
});

describe("9. CommonMark's blocks stay as they are", () => {
  same([
    ['- {: .x} - b', '<ul>\n<li class="x">- b</li>\n</ul>'],
    ['<div>a</div>\n{: .x}', '<div>a</div>\n{: .x}'],
    [
      '| a |\n|---|\n{: .x}\n| b |',
      '<table class="x">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<p>| b |</p>',
    ],
  ]);
});

describe('line endings, tabs, byte order marks and wide characters', () => {
  same([
    ['one\r\n{: .x}\r\n\r\n- {: .y}\r\n  a', '<p class="x">one</p>\n<ul>\n<li class="y">a</li>\n</ul>'],
    ['one\r{: .x}\r', '<p class="x">one</p>'],
    ['one\n{:\t.x\t#y\t}\t', '<p id="y" class="x">one</p>'],
    ['-\t{: .x}\ta', '<ul>\n<li class="x">a</li>\n</ul>'],
    ['\uFEFF{: .x}\none', '<p class="x">one</p>'],
    ['👩‍🚀\n{: #👩‍🚀 .é title="👩‍🚀"}', '<p id="👩‍🚀" class="é" title="👩‍🚀">👩‍🚀</p>'],
  ]);
});
