import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { KnownWords, messages } from '../src/index.js';
import { read } from './support/process.js';

const known: KnownWords = {
  classes: ['quiz', 'order', 'hint'],
  keys: ['points', 'shuffle'],
  nearest: (word, all) => all.find((name) => word.toLowerCase().slice(0, 3) === name.slice(0, 3)),
};

const cases: Record<keyof typeof messages, [markdown: string, reported: string[]][]> = {
  'attribute-list-across-blank': [
    ['{: .x}\n\none', ['1:1-1:7']],
    ['one\n\n{: .a}\n\n{: .b}\ntwo', ['3:1-3:7']],
    ['> {: .x}\n>\n>   {: .y}\n>\n> one', ['1:3-1:9', '3:5-3:11']],
  ],
  'attribute-list-bare-word': [
    ['one\n{: .x hidden}', ['2:7-2:13']],
    ['one\n{: Über-1}', ['2:4-2:10']],
    ['{:r: s}\n\none\n{:r t}', ['1:6-1:7', '4:5-4:6']],
    ['one\n{: quizz}', ['2:4-2:9']],
    ['one\n{: #my points}', ['2:8-2:14']],
  ],
  'attribute-list-colon': [
    ['one\n{: quiz: true}', ['2:4-2:14']],
    ['one\n{: .x points: 2 shuffle："a b"}', ['2:7-2:16', '2:17-2:30']],
    ['{:quiz: true}', ['1:1-1:14']],
  ],
  'attribute-list-comma': [
    ['one\n{: .quiz, .order}', ['2:4-2:10']],
    ['one\n{: #i, k="v", l="w" ; .x}', ['2:4-2:7', '2:13-2:14', '2:21-2:22']],
  ],
  'attribute-list-cycle': [
    ['{:r: .x r}', ['1:9-1:10']],
    ['{:r: s}\n{:s: t t}\n{:t: s r}\n\none\n{:r}\n\ntwo\n{:t}', ['3:6-3:7', '3:8-3:9']],
  ],
  'attribute-list-in-tight-item': [
    ['- one\n  {: .x}\n- two', ['2:3-2:9']],
    ['1. one\n   {: .x}\n   {: .y}', ['2:4-2:10', '3:4-3:10']],
  ],
  'attribute-list-malformed': [
    ['one\n{: .x ="" == .y}', ['2:7-2:10', '2:11-2:13']],
    ['one\n{: k="v .x}', ['2:4-2:8']],
    ['*one*{:r: .x}', ['1:6-1:14']],
  ],
  'attribute-list-misspelled': [
    ['{: .quiz }}\none', ['1:1-1:11']],
    ['{ : .quiz}\none', ['1:1-1:11']],
    ['> {{: .quiz}}\n> one', ['1:3-1:14']],
    ['{%: quiz %}\none', ['1:1-1:12']],
  ],
  'attribute-list-spaced-id': [
    ['one\n{: #my stack}', ['2:4-2:13']],
    ['one\n{: .x #my own stack .y}', ['2:7-2:20']],
    ['{:r: .x}\n\none\n{: #my stack r}', ['4:4-4:13']],
  ],
  'attribute-list-spaced-value': [
    ['one\n{: k = v}', ['2:4-2:9']],
    ['one\n{: .x k ="v" l= 2 m   =   \'w\'}', ['2:7-2:13', '2:14-2:18', '2:19-2:30']],
  ],
  'attribute-list-toc': [
    ['- TOC\n{:toc}', ['2:3-2:6']],
    ['{:toc}', ['1:1-1:7']],
    ['Text {:toc}', ['1:6-1:12']],
  ],
  'attribute-list-typographic': [
    ['one\n{: k=“v”}', ['2:4-2:9']],
    [
      'one\n{: k=‘a b’ l=„a b“ m=«a b» n=“v" o="v” .x}',
      ['2:4-2:11', '2:12-2:19', '2:20-2:27', '2:28-2:33', '2:34-2:39'],
    ],
    ['one\n{: l＝"w" k=“v}', ['2:4-2:9', '2:10-2:14']],
    ['{：.x}\none', ['1:2-1:3']],
  ],
  'attribute-list-word-for-class': [
    ['one\n{: quiz .x}', ['2:4-2:8']],
    ['- {: hint} one', ['1:6-1:10']],
    ['one\n{: Quiz}', ['2:4-2:8']],
    ['{:r: order}\n\none\n{:r}', ['1:6-1:11']],
  ],
  'attribute-list-too-repetitive': [
    [`{:r: ${'.x '.repeat(3000)}}\n\n${'{: r}\none\n\n'.repeat(20)}`, ['51:1-51:6']],
    [`{:r: title="${'x'.repeat(9000)}"}\n\n${'*one*{: r} '.repeat(560)}`, ['3:5979-3:5984']],
  ],
  'attribute-list-unquoted-value': [
    ['one\n{: k=v .x}', ['2:4-2:7']],
    ['*one*{: .x\nk=v}', ['1:6-2:5']],
    ['{:r: k=v}', ['1:6-1:9']],
  ],
  'attribute-list-unsupported': [
    ['{::comment}\nHidden\n{:/comment}', ['1:1-1:12', '3:1-3:12']],
    ['One {:}', ['1:5-1:8']],
    ['## Ports {#ports}', ['1:10-1:18']],
  ],
  'attribute-list-unterminated': [
    ['One\n\n{: .quiz\n', ['3:1-3:9']],
    ['> - One\n>   two {: .x  \n> - Three', ['2:9-2:14']],
    ['*one*{: .x\ntwo', ['1:6-1:11']],
    ['\uFEFF{: .x\n\\\\{: .y', ['1:1-1:6', '2:3-2:8']],
    ['{: .x\r\n\t{: .y', ['1:1-1:6', '2:2-2:7']],
    ['👩‍🚀 {: {: k="v', ['1:7-1:9', '1:10-1:17']],
  ],
  'attribute-list-without-target': [
    ['One\n\n{: .x}\n', ['3:1-3:7']],
    ['> One\n>\n> {: .x}\n\nTwo', ['3:3-3:9']],
    ['One {: .x} {: .y}', ['1:5-1:11', '1:12-1:18']],
    ['One {: title="*a*"} two', ['1:5-1:20']],
    ['{: .x} one', ['1:1-1:7']],
    ['2 * 3 *{: .x}', ['1:8-1:14']],
    ['<div>\na {: .x}\n </div>\n   {: .y}  ', ['4:4-4:10']],
    ['> <div>\n> {: .x}', ['2:3-2:9']],
    ['http://a.b{: .x}', ['1:11-1:17']],
    ['[a]: /u\n{: .x}', ['2:1-2:7']],
  ],
};

describe.each(Object.entries(cases))('%s', (ruleId, examples) => {
  const named = examples.map((example) => [example[0].slice(0, 100), ...example] as const);
  test.each(named)('%j', (_name, markdown, places) => {
    expect(read(markdown, known).reported).toEqual(places.map((place) => `${place} ${ruleId.slice(15)}`));
  });
});

test.each([
  'Escaped: \\{: .quiz and \\{#id} and \\{::x}',
  '`{: .quiz` and\n\n    {::comment}\n\n~~~\n{: .x}\n~~~',
  '{: .quiz}\nText with *emphasis*{: .x}{: .y}',
  'A set {a, b}, a template {{ x }}, {#each items}, {# #}',
  '<!--\n{: .x}\n-->\n\n<script>\n{: .x}\n</script>\n\n<div title="{: .x}">',
  '{: .x}\n{:r: .y}\none',
  '{:r: .x #y k="v"}\n{:s: r}\n\none\n{:r s}',
  '{{ .title }} {% include x.html %}\n{% quiz %}\n{：注意} text { : } { a: b }',
  'one\n{: title="He said “yes”, twice; a = b: c" data-a=\'’\'}',
  'one\n{:r}\n{:r: .x}',
  'Set { : .quiz} in text',
])('nothing is reported for %j', (markdown) => {
  expect(read(markdown, known).reported).toEqual([]);
});

test('messages say what is wrong, how to fix it, how bad it is, and where they come from', () => {
  const { file } = read('one\n{: k=v}\n\n{: .x}\n\ntwo');
  expect(file.messages).toMatchObject([
    { ruleId: 'attribute-list-unquoted-value', fatal: false, source: 'remark-attribute-list' },
    { ruleId: 'attribute-list-across-blank', fatal: undefined, source: 'remark-attribute-list' },
  ]);
  for (const { note, reason } of file.messages) expect([note, reason]).not.toContain(undefined);
});

describe('fixes', () => {
  test.each([
    ['one\n{: k=v .x}', 'one\n{: k="v" .x}'],
    ['one\n{: k=a\\b&amp;c .x}', 'one\n{: k="a\\\\b&c" .x}'],
    ['one\n{: k=a\\}b .x}', 'one\n{: k="a\\}b" .x}'],
    ['one\n{: k=a\\"b .x}', 'one\n{: k="a\\"b" .x}'],
    ['one\n{: .x k=a\\\\}', 'one\n{: .x k="a\\\\"}'],
    ['|a|\n|-|\n|*b*{: k=1\\|2}|', '|a|\n|-|\n|*b*{: k="1\\|2"}|'],
    ['|a|\n|-|\n|*b*{: k=“1\\\\\\|2”}|', '|a|\n|-|\n|*b*{: k="1\\\\\\|2"}|'],
    ['- {: hint} one', '- {: .hint} one'],
    ['- {: hint, .x} one', '- {: .hint .x} one'],
    ['one\n{: Hint}', 'one\n{: .hint}'],
    ['one\n{: #my own stack .x}', 'one\n{: #my-own-stack .x}'],
    ['one\n{: k=«a b» .x}', 'one\n{: k="a b" .x}'],
    ['one\n{: k = v}', 'one\n{: k="v"}'],
    ['one\n{: points: 2}', 'one\n{: points="2"}'],
    ['one\n{: quiz: true}', 'one\n{: .quiz}'],
    ['one\n{: .x, .y}', 'one\n{: .x .y}'],
    ['one\n{: .x,#i}', 'one\n{: .x #i}'],
    ['one\n{: #i,k="v"}', 'one\n{: #i k="v"}'],
    ['one\n{: k="v",.y}', 'one\n{: k="v" .y}'],
    ['one\n{: k=‘it’s’}', 'one\n{: k="it’s"}'],
    ['one\n{: k="v", .y}', 'one\n{: k="v" .y}'],
    ['{：.x}\none', '{:.x}\none'],
  ])('%j', (markdown, fixed) => {
    const [message] = read(markdown, known).file.messages;
    const { end, start, text } =
      (message as { fix?: { start: number; end: number; text: string } }).fix ?? {};
    expect(message?.expected).toEqual([text]);
    expect(`${markdown.slice(0, start)}${text}${markdown.slice(end)}`).toBe(fixed);
    expect(read(fixed, known).reported).toEqual([]);
  });

  test.each([
    '{: hidden}',
    '{: quizz}',
    '{: points}',
    '{:toc}',
    '{: #a b/c}',
    '{: note: see}',
    '{:quiz: true}',
  ])('there is none for %s', (list) => {
    const { messages: reported } = read(`one\n${list}`, known).file;
    expect(reported).toMatchObject([{ expected: undefined }]);
  });

  test('there is none where the place of the piece is not known', () => {
    const { messages: reported } = read('*one*{: .x\nk=v}').file;
    expect(reported).toMatchObject([{ ruleId: 'attribute-list-unquoted-value', expected: undefined }]);
    expect(reported[0]).not.toHaveProperty('fix');
  });
});

describe('slips are read as they were meant', () => {
  test.each<[list: string, classes: string[], values: Record<string, string>]>([
    ['{: quiz}', ['quiz'], {}],
    ['{: QUIZ, Order}', ['quiz', 'order'], {}],
    ['{: .quiz, .order}', ['quiz', 'order'], {}],
    ['{: .quiz,points=2,k=3,4}', ['quiz'], { points: '2', k: '3,4' }],
    ['{: quiz,k=3}', ['quiz'], { k: '3' }],
    ['{: .x,y,.z,k="v"}', ['x,y,', 'z'], { k: 'v' }],
    ['{: k=‘it’s’ l=« 2 »}', [], { k: 'it’s', l: '2' }],
    ['{: quiz: true}', ['quiz'], {}],
    ['{：.quiz}', ['quiz'], {}],
    ['{: .x, hidden}', ['x,'], { hidden: '' }],
    ['{: k=“a b” l＝2 m=‘v’}', [], { k: 'a b', l: '2', m: 'v' }],
    ['{: points = 2, shuffle: "a b"}', [], { points: '2', shuffle: 'a b' }],
  ])('%s', (list, classes, values) => {
    const { attributes } = read(`one\n${list}`, known).tree.children[0]?.data ?? {};
    expect(attributes?.classes).toEqual(classes);
    expect({ ...attributes?.values }).toEqual(values);
  });
});

describe('places in the tree', () => {
  /** `1:1-2:3 paragraph`, and its lists as `2:1-2:7 after`. */
  function placesIn(markdown: string): string[] {
    const place = ({ position: at }: Pick<Nodes, 'position'>) =>
      at ? `${at.start.line}:${at.start.column}-${at.end.line}:${at.end.column}` : 'nowhere';
    const places: string[] = [];
    visit(read(markdown).tree, (node) => {
      const lists = node.data?.attributes?.lists;
      if (lists)
        places.push(`${place(node)} ${node.type}`, ...lists.map((list) => `${place(list)} ${list.side}`));
    });
    return places;
  }

  test.each([
    ['{: .a}\none\ntwo\n{: .b}', ['2:1-3:4 paragraph', '1:1-1:7 before', '4:1-4:7 after']],
    [
      '> *one*{: .a}{: .b}\n> {: .c}',
      ['1:3-1:20 paragraph', '2:3-2:9 after', '1:3-1:8 emphasis', '1:8-1:14 after', '1:14-1:20 after'],
    ],
    ['- {: .a} one\n  {: .b}', ['1:1-2:9 listItem', '1:3-1:9 inside', '2:3-2:9 after']],
    ['*one*{: .a\n.b}', ['1:1-1:6 emphasis', '1:6-2:4 after']],
    ['{:r: .x}\r\n\r\n# One\r\n\t\r\n   {:r}\r\n---', ['6:1-6:4 thematicBreak', '5:4-5:8 before']],
  ])('%j', (markdown, places) => {
    expect(placesIn(markdown)).toEqual(places);
  });

  test.each([
    ['- {: .x}  one *two*', '1:11-1:15', '1:11-1:20'],
    ['- [x] {: .x} one', '1:14-1:17', '1:14-1:17'],
    ['{: .x} one *two*', '1:1-1:12', '1:1-1:17'],
  ])('texts and their paragraphs: %j', (markdown, text, paragraph) => {
    const found: Record<string, string> = {};
    visit(read(markdown).tree, ({ position: at, type }) => {
      if (at) found[type] ??= `${at.start.line}:${at.start.column}-${at.end.line}:${at.end.column}`;
    });
    expect([found.text, found.paragraph]).toEqual([text, paragraph]);
  });
});
