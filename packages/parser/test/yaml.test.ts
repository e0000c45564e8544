import type { SourcePlace } from '@hornbook/model';
import { describe, expect, test } from 'vitest';
import { openLesson, readYaml } from '../src/index.js';

function problemsOf(text: string): string[] {
  const { data, diagnostics } = readYaml(text, 'course.yaml');
  if (diagnostics.length > 0) expect(data).toBeUndefined();
  for (const { place } of diagnostics) {
    const { end, start } = place as SourcePlace;
    for (const { column, line, offset } of [start, end]) {
      const before = text.slice(0, offset).split('\n');
      expect({ line, column }).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
    }
  }
  return diagnostics.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);
}

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** Every alias stands for ten of the one before it. */
const bomb = repeat(
  30,
  (index) => `a${index}: &a${index} [${Array(10).fill(index ? `*a${index - 1}` : 'x')}]\n`,
);
/** Every alias lies five lists deeper than the one before it. */
const tower = repeat(30, (index) => `a${index}: &a${index} [[[[[${index ? `*a${index - 1}` : 'x'}]]]]]\n`);

describe('YAML that is refused is one problem, at its place', () => {
  test.each([
    ['an alias in its own list', 'a: &a [*a]', '1:8 yaml-broken'],
    ['an alias in its own map', '&a {b: *a}', '1:8 yaml-broken'],
    ['an alias in a key', 'a: &a {? *a : x}', '1:10 yaml-broken'],
    ['an alias that is merged into itself', 'a: &a\n  <<: *a\n', '2:7 yaml-broken'],
    ['an alias that goes round', 'a: &a\n  b: &b [c, *a]\n', '2:13 yaml-broken'],
    ['an alias of nothing', 'a: *b', '1:4 yaml-broken'],
    ['an alias before its anchor', 'a: *b\nb: &b x', '1:4 yaml-broken'],
    ['an alias of a list as key', 'a: &k [1]\n*k : b', '2:1 yaml-broken'],
    ['aliases that multiply', bomb, '4:38 yaml-too-large'],
    ['aliases that pile up', tower, '13:16 yaml-too-large'],
    ['a list as key', '? [a, b]\n: c', '1:3 yaml-broken'],
    ['Liquid as key', '{{ page.title }}: x', '1:2 yaml-broken'],
    ['no key', 'a: b\n: x', '2:1 yaml-broken'],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 yaml-broken'],
    ['a number and the same text', '1: a\n"1": b', '2:1 yaml-broken'],
    ['a key twice in braces', 'x: {a: 1, a: 2}', '1:11 yaml-broken'],
    ['a key of every object', 'a: {"__proto__": 1}', '1:5 yaml-refused-key'],
    ['the same by an alias', 'a: &k __proto__\nb: {*k : 1}', '2:5 yaml-refused-key'],
    ['code', 'a: !!js/function "() => 1"', '1:4 yaml-broken'],
    ['bytes', 'a: !!binary aGVsbG8=', '1:4 yaml-broken'],
    ['a set', 'a: !!set {x, y}', '1:4 yaml-broken'],
    ['a tag of nobody', 'a: !b c\nd: !e f', '1:4 yaml-broken'],
    ['an unknown directive', '%FOO\n---\na: b', '1:1 yaml-broken'],
    ['an unknown version', '%YAML 3.0\n---\na: b', '1:7 yaml-broken'],
    ['two documents', 'a: 1\n---\nb: 2\n---\nc: 3', '2:1 yaml-broken'],
    ['a quote without end', 'a: "b\n\n', '3:1 yaml-broken'],
    ['a word after a list', '[]b\na\n', '1:3 yaml-broken'],
    ['a tab', 'a:\n\tb: c', '2:1 yaml-broken'],
    ['many mistakes', 'a: "\\q\\q\\q"\nb: @\n', '1:5 yaml-broken'],
    ['20,000 keys', repeat(20_000, (index) => `k${index}: v\n`), '5000:8 yaml-too-large'],
    ['brackets 20,000 deep', `a: ${'['.repeat(20_000)}`, '1:67 yaml-too-large'],
    ['dashes 20,000 deep', `${'-   '.repeat(20_000)}a`, '1:257 yaml-too-large'],
    ['question marks 20,000 deep', `${'? '.repeat(20_000)}a`, '1:129 yaml-too-large'],
    ['500 levels by indentation', repeat(500, (index) => `${' '.repeat(index)}a:\n`), '65:65 yaml-too-large'],
    ['a number of too many digits', 'a: 1\nb: 12345678901234567890', '2:4 yaml-number-inexact'],
    ['the same behind a point', 'a: 0.12345678901234567890', '1:4 yaml-number-inexact'],
    ['the same in hexadecimal', 'a: {b: 0x20000000000001}', '1:8 yaml-number-inexact'],
    ['a number too large', 'a: [1e999]', '1:5 yaml-number-inexact'],
    ['a number too small', 'a: -1.5e-999', '1:4 yaml-number-inexact'],
    ['infinity', 'a: -.inf', '1:4 yaml-number-inexact'],
    ['no number', '- .NaN', '1:3 yaml-number-inexact'],
    ['a number by its tag', 'a: !!int "12345678901234567890"', '1:10 yaml-number-inexact'],
    ['a number with an alias', 'a: &n .inf\nb: *n', '1:7 yaml-number-inexact'],
    ['a text without end', `a: ${'x'.repeat(3_000_000)}`, '1:1 yaml-too-large'],
  ])('%s', (_name, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('YAML that is read', () => {
  test.each([
    ['an anchor that is set again', 'a: &x 1\nb: [&x 2, *x]\nc: *x', { a: 1, b: [2, 2], c: 2 }],
    ['an anchor within its own', 'a: &x [&x 1, *x]\nb: *x', { a: [1, 1], b: 1 }],
    ['an alias as key', 'a: &k foo\n*k : bar', { a: 'foo', foo: 'bar' }],
    [
      'keys that are no text, as they are written',
      '1.0: a\ntrue: b\n~: c',
      { '1.0': 'a', true: 'b', '~': 'c' },
    ],
    [
      'names of every object',
      'constructor: {prototype: 1}\ntoString: 2',
      { constructor: { prototype: 1 }, toString: 2 },
    ],
    ['known tags', 'a: !!str 5\nb: !!int "5"\nc: !!map {d: !!seq [e]}', { a: '5', b: 5, c: { d: ['e'] } }],
    ['YAML 1.2, whatever it says', '%YAML 1.1\n---\na: yes', { a: 'yes' }],
    [
      'numbers, however they are written',
      '[0, -0, 1.50, .5, 5., +7, 0100, 1e3, 1.5E-7, 0x1F, 0o17, 9007199254740991, 1e21, 0e999, 0.1, 5e-324]',
      [0, -0, 1.5, 0.5, 5, 7, 100, 1000, 1.5e-7, 31, 15, 9007199254740991, 1e21, 0, 0.1, 5e-324],
    ],
    [
      'numbers as text, and as keys',
      'a: "12345678901234567890"\n12345678901234567890: .infinite\n.nan: 1',
      { a: '12345678901234567890', '12345678901234567890': '.infinite', '.nan': 1 },
    ],
    ['a block without end', 'a: |\n  b', { a: 'b\n' }],
    ['a long text', `a: ${'x'.repeat(150_000)}`, { a: 'x'.repeat(150_000) }],
    ['nothing but a comment', '# a', undefined],
    [
      'aliases by the hundred',
      `a: &a [b]\nc: [${'*a, '.repeat(999)}]`,
      { a: ['b'], c: Array(999).fill(['b']) },
    ],
  ])('%s', (_name, text, data) => {
    const read = readYaml(text, 'course.yaml');
    expect(read.diagnostics).toEqual([]);
    expect(read.data).toEqual(data);
  });
});

test('thousands of keys know their places', () => {
  const count = 4_990;
  const { placeOf } = readYaml(
    repeat(count, (index) => `k${index}: v\n`),
    'course.yaml',
  );
  const lines = Array.from({ length: count }, (_, index) => placeOf([`k${index}`], 'key')?.start.line);
  expect(lines).toEqual(lines.map((_, index) => index + 1));
});

test('what stands at an alias has its place there', () => {
  const { placeOf } = readYaml('a: &a {b: c}\nd: *a', 'course.yaml');
  expect(placeOf(['a', 'b'], 'value')?.start).toMatchObject({ line: 1, column: 11 });
  expect(placeOf(['d', 'b'], 'value')?.start).toMatchObject({ line: 2, column: 4 });
});

test('problems of front matter have their places in the lesson', () => {
  const text = '---\ntitle: A\nextra: &a [*a]\n---\n';
  const { diagnostics } = openLesson({ path: 'a.md', text }).frontMatter;
  expect(diagnostics.map(({ place }) => place)).toMatchObject([
    { start: { line: 3, column: 12, offset: 24 } },
  ]);
});
