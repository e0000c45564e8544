import { type Diagnostic, severityOf } from '@hornbook/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource, parseLesson, type ReadFile, readYaml } from '../src/index.js';
import { arbitraryMarkdown } from './support/arbitrary-markdown.js';

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };
const parse = (text: string, readFile?: ReadFile) => parseLesson({ path: 'a.md', text }, settings, readFile);

const rules = ['control-character', 'bidi-control', 'invisible-character'];
const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ ruleId }) => rules.includes(ruleId)).map(({ line, ruleId }) => `${line} ${ruleId}`);
const problemsOf = async (text: string, readFile?: ReadFile) =>
  reported((await parse(text, readFile)).diagnostics);

/** All strings, keys included, of anything that is made of plain data and maps. */
function* stringsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const entry of value) yield* stringsIn(entry);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* stringsIn(one);
    }
  }
}

const controlsIn = (value: unknown): string[] =>
  [...stringsIn(value)].filter((text) => /(?![\t\n])\p{Cc}/u.test(text));

const codes = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) =>
  /(?![\t\n])\p{Cc}/u.test(String.fromCharCode(code)),
);
/** What a file's own line ends are made of is no control in it. */
const rawCodes = codes.filter((code) => code !== 13);
const raw = (code: number): string => String.fromCharCode(code);
const decimal = (code: number): string => `&#${code};`;
const hex = (code: number): string => `&#x${code.toString(16)};`;

/** One place each, on the last line; `X` stands for the character. */
const places = [
  '# X',
  'aXb',
  '*aXb*',
  '> aX',
  '- aX',
  '[a](bX.png)',
  '[a](<b X.png>)',
  '[a](# "X")',
  '[aX](https://example.org/X)',
  '![aX](b.png)',
  '[aX]: b.png "X"\n\n[aX]',
  '# a\n\n[a]\n\n[a]: bX.png',
  '```js aX\n```',
  '{: data-x="X"}\na',
  '*a*{: data-x="X"}',
  '<b title="X">a</b>',
  '<div>X</div>',
  '<pre><code>X</code></pre>',
  '| a |\n|---|\n| X |',
  'a\n\n: X',
  'a[^1]\n\n[^1]: X',
  '{: .glossary}\n- _a_ - X',
  '{: .quiz}\na?\n\n- (x) X\n- ( ) b',
  '{: .quiz .text}\na?\n\n- (x) X',
  '{: .quiz}\na?\n\n- (x) a\n- ( ) b\n\n{: .hint}\nX',
];
const rawPlaces = [
  '`aX`',
  '```\nX\n```',
  '    X',
  '$aX$',
  '---\na: X\n---\n',
  '---\nX: a\n---\n',
  '<!-- hornbook-X a -->',
];

const lineOf = (text: string): number => text.slice(0, text.indexOf('X')).split('\n').length;

describe.each([...places, ...rawPlaces])('a control in %j', (place) => {
  const writings = [
    raw(1),
    raw(12),
    raw(0x7f),
    raw(0x85),
    ...(places.includes(place) ? [decimal(0), hex(12), hex(13), decimal(0x81)] : []),
  ];

  test.each(writings)('as %j is replaced, and reported at its line', async (written) => {
    const text = place.replaceAll('X', written);
    const { diagnostics, ...parsed } = await parse(text);
    expect(controlsIn(parsed)).toEqual([]);
    expect(reported(diagnostics)[0]).toBe(`${lineOf(place)} control-character`);
  });
});

test.each([raw, decimal, hex])('every control is one', async (write) => {
  for (const code of write === raw ? rawCodes : codes) {
    const { diagnostics, ...parsed } = await parse(`# a\n\nb ${write(code)} c`);
    expect(controlsIn(parsed)).toEqual([]);
    const [found, ...others] = diagnostics;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: 3, column: 3, ruleId: 'control-character' });
    expect(found?.reason).toContain(`\`U+${code.toString(16).toUpperCase().padStart(4, '0')}\``);
  }
});

test('no text of any lesson holds a control, and none goes without a word', async () => {
  const writing = fc.constantFrom(
    raw,
    decimal,
    hex,
    (code: number) => `%${code.toString(16).padStart(2, '0')}`,
  );
  const inserts = fc.array(fc.tuple(fc.nat(), writing, fc.constantFrom(...codes)), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, inserts, async (lesson, inserted) => {
      const text = inserted.reduce((before, [at, write, code]) => {
        const from = at % (before.length + 1);
        return before.slice(0, from) + write(code) + before.slice(from);
      }, lesson);
      const { diagnostics, ...parsed } = await parse(text);
      expect(controlsIn(parsed)).toEqual([]);
      const isReplaced = [...stringsIn(parsed.lesson)].some((one) => one.includes('\ufffd'));
      const isTold = diagnostics.some(({ ruleId }) => ruleId === 'control-character');
      if (isReplaced && !/%(?!0[9a])[0189]/i.test(text)) expect(isTold).toBe(true);
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('what shows `&#1;` goes on showing it', async () => {
  const text = '# a\n\n`&#1;` \\&#1; &amp;#1;\n\n```\n&#1;\n```\n\n    &#1;\n';
  const { diagnostics, lesson } = await parse(text);
  expect(reported(diagnostics)).toEqual([]);
  expect(JSON.stringify(lesson.blocks).match(/&#1;/g)).toHaveLength(5);
});

test('a formula makes no control', async () => {
  const { diagnostics, ...parsed } = await parse('# a\n\n$\\char"1 \\char12$');
  expect(controlsIn(parsed)).toEqual([]);
  expect(reported(diagnostics)).toEqual(['3 control-character']);
});

describe('in YAML', () => {
  const short: Record<number, string> = {
    0: '\\0',
    7: '\\a',
    8: '\\b',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    27: '\\e',
    133: '\\N',
  };

  test('no value and no key holds a control, however it is written', () => {
    for (const code of codes) {
      const digits = code.toString(16).padStart(2, '0');
      for (const written of [
        `\\x${digits}`,
        `\\u00${digits}`,
        `\\U000000${digits}`,
        short[code] ?? `\\x${digits}`,
      ]) {
        const yaml = readYaml(`a: &b "x${written}"\nc: [*b, {"${written}": d}]\n`, 'course.yaml');
        expect(controlsIn(yaml.data)).toEqual([]);
        expect(yaml.data).toEqual({ a: 'x\ufffd', c: ['x\ufffd', { '\ufffd': 'd' }] });
        expect(reported(yaml.diagnostics)).toEqual(['1 control-character', '2 control-character']);
        expect(yaml.placeOf(['c', 1, '\ufffd'], 'key')?.start).toMatchObject({ line: 2, column: 10 });
      }
    }
  });

  test('what nobody sees is reported, and what is escaped is seen', () => {
    const yaml = readYaml(
      'a: x\u202ey\nb: "\\u202e\\u200b"\nc: d\u200be\nd: \u2067\u05d0\u2069\u200f\n',
      'course.yaml',
    );
    expect(reported(yaml.diagnostics)).toEqual(['1 bidi-control', '3 invisible-character']);
    expect(yaml.data).toMatchObject({ a: 'x\u202ey', c: 'd\u200be' });
    expect(yaml.diagnostics.map((found) => [found.file, severityOf(found)])).toEqual([
      ['course.yaml', 'warning'],
      ['course.yaml', 'warning'],
    ]);
  });
});

test('bytes are decoded to text without controls; each line of them is reported once, and not without end', () => {
  const decode = (text: string) => decodeSource(new TextEncoder().encode(text), 'a.md');
  const one = decode('a\r\nb\0c\x01\r\n\x0c\r');
  expect(one.text).toBe('a\nb\ufffdc\ufffd\n\ufffd\n');
  expect(one.diagnostics.map(({ column, file, line }) => [file, line, column])).toEqual([
    ['a.md', 2, 2],
    ['a.md', 3, 1],
  ]);
  expect(decode('\x01'.repeat(50_000)).diagnostics).toHaveLength(1);
  const many = decode('\x01\n'.repeat(50_000)).diagnostics;
  expect(many).toHaveLength(20);
  expect(many.at(-1)?.reason).toContain('49980 more');
});

test.each([
  ...['\x01', '&#1;', '\u202e', '\u2066', '\u2069', '\u200d', '\u{e0041}', '\ufe0f', '\\&#1;', '`\u202e` '],
  ...['\x01\n', '&#1;\n\n', '\u2066\n\n', '<b>&#1;</b>\n\n', '<code>\u202e</code>\n\n'],
])('any number of %j is reported in a few words', async (piece) => {
  const text = `# a\n\n${piece.repeat(piece.length === 1 ? 50_000 : 1000)}`;
  expect((await problemsOf(text)).length).toBeLessThanOrEqual(20);
});

test('an included file is held to it, too', async () => {
  const bytes = new TextEncoder().encode('a\n b\x0c\x01\u202ec\u200bd\u2066e\u2069\n');
  const lesson = '# a\n\n{: src="x.js"}\n```js\n```\n';
  const { diagnostics, ...parsed } = await parse(lesson, () => ({ bytes }));
  expect(controlsIn(parsed)).toEqual([]);
  expect(reported(diagnostics)).toEqual(['3 control-character', '3 bidi-control', '3 invisible-character']);
  expect(diagnostics[0]?.reason).toContain('line 2, column 3 of `x.js`');
});

describe('controls of text direction are reported', () => {
  test.each([
    ['left open', 'a \u2067b'],
    ['left open at the end of a paragraph', 'a \u2067b\n\nc\u2069'],
    ['that end nothing', 'a\u2069'],
    ['of the other kind', 'a \u2067b\u202c\u2069'],
    ['that end with what they stand in', 'a \u2067b \u202bc\u2069'],
    ['that override, even if they end', 'a \u202eb\u202c'],
    ['that do nothing for English', 'a\u200e \u200fb\u061c'],
    ['in a span of code', '`\u2066a\u2069`'],
    ['in an element of code', '<code>\u2066a\u2069</code>'],
    ['in an element of code, hidden from who copies it', '<pre>a &#x2066;b</pre>'],
    ['in an address', '[a](b\u202ec.png)'],
    ['in a quiz', '- (x) \u202ea'],
    ['in an attribute', '{: title="\u202ea"}\nb'],
  ])('%s', async (_, text) => {
    expect(new Set(await problemsOf(`# a\n\n${text}`))).toContain('3 bidi-control');
  });

  test('in a block of code, Hebrew or not', async () => {
    const text = '# \u05e2\u05d1\u05e8\u05d9\u05ea\n\n```js\na\n"\u05d0\u200e"\n```\n';
    expect(await problemsOf(text)).toEqual(['5 bidi-control']);
  });
});

test.each([
  ...'\u200b\u2060\u2062\u2028\u2029\ufeff\u3164\uffa0\u115f\ufff9\u200c\u200d\u180e\u206a\u{e0001}\u{e0041}\u{e007f}',
])('%j in English is reported', async (character) => {
  expect(await problemsOf(`# a\n\nb${character}c`)).toEqual(['3 invisible-character']);
});

test.each([
  'a\u{1f44d}\ufe00\ufe01\ufe02b',
  'a \ufe0fb',
  `\u{1f3f4}${'\u{e0061}'.repeat(30)}`,
  '`a\u00adb`',
  'a \u200d\u{1f44d}',
])('characters with nothing to work upon are reported: %j', async (text) => {
  expect(await problemsOf(`# a\n\n${text}`)).toEqual(['3 invisible-character']);
});

test.each([
  [
    'Persian',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u06a9\u062a\u0627\u0628\u200c\u0647\u0627\u06cc \u062e\u0648\u0628 PDF\u200c\u0647\u0627 \u0647\u200d \u2066HTML 5\u2069',
  ],
  [
    'Hebrew',
    '\u05e9\u05e4\u05ea C++\u200e \u05d4\u05d9\u05d0 \u2066C++ (1985)\u2069, \u202ba \u202ab\u202c\u202c \u05d5\u05d2\u05dd \u200fA\u200f.',
  ],
  [
    'Arabic',
    '\u0627\u0644\u0639\u0631\u0628\u064a\u0629\u061c 10-20, \u2067\u0627\u0644\u0645\u0644\u0641\n\u0627\u0644\u0623\u0648\u0644\u2069',
  ],
  ['Hindi', '\u0915\u094d\u200d\u0937 \u0930\u094d\u200d\u092f \u0905\u0928\u0941\u200c\u0930\u0942\u092a'],
  ['Malayalam and Sinhala', '\u0d28\u0d4d\u200d \u0dc1\u0dca\u200d\u0dbb\u0dd3'],
  [
    'Thai and Khmer',
    '\u0e20\u0e32\u0e29\u0e32\u200b\u0e44\u0e17\u0e22 \u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a',
  ],
  ['Mongolian', '\u182e\u1823\u1829\u182d\u1823\u182f\u180e\u1820 \u182d\u180b\u1820'],
  ['Japanese with a selected form', '\u845b\u{e0100}\u98fe\u533a'],
  ['old Korean', '\u115f\u1161\u11ab'],
  ['German', 'Donau\u00addampf\u00adschiff'],
  [
    'families',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} \u{1f469}\u{1f3fd}\u200d\u{1f4bb} \u2764\ufe0f\u200d\u{1f525} \u{1f3f3}\ufe0f\u200d\u{1f308} \u{1f937}\u{1f3fb}\u200d\u2640\ufe0f',
  ],
  [
    'keys and flags',
    '1\ufe0f\u20e3 \u{1f1e9}\u{1f1ea} \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ],
  ['references', 'a&#x202e;b &rlm;&zwnj;&shy;&#8203;'],
])('%s reports nothing', async (_, text) => {
  expect(await problemsOf(`# a\n\n${text}\n\n- ${text.replace('\n', ' ')}\n`)).toEqual([]);
});
