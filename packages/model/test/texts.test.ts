import {
  bidiControls,
  getOwn,
  invisibleCharactersIn,
  isGraded,
  isLanguageTag,
  isRecord,
  meantLanguageTag,
  withoutControls,
} from '@hornbook/model';
import { describe, expect, test } from 'vitest';

describe('characters that nobody sees', () => {
  const invisible = (value: string): number => value.match(invisibleCharactersIn(value))?.length ?? 0;

  test.each([
    ['a zero-width space', 'a\u200bb'],
    ['a joiner between Latin letters', 'a\u200db'],
    ['a non-joiner between Latin letters', 'a\u200cb'],
    ['a word joiner', 'a\u2060b'],
    ['a byte order mark inside', 'a\ufeffb'],
    ['a line separator', 'a\u2028b'],
    ['a Hangul filler', 'a\u3164b'],
    ['a Hangul jamo filler alone', 'a\u115fb'],
    ['a Mongolian selector alone', 'a\u180bb'],
    ['a variation selector at the start', '\ufe0fa'],
    ['a variation selector after a space', 'a \ufe0f'],
    ['a tag without a flag', 'a\u{e0061}b'],
    ['a grapheme joiner after a space', ' \u034fa'],
    ['a shorthand control', 'a\u{1bca0}b'],
    ['an unassigned one', 'a\u{e0fff}b'],
  ])('%s', (_, value) => expect(invisible(value)).toBe(1));

  test.each([
    ['a joiner in an emoji', '\u{1f469}\u200d\u{1f52c}'],
    ['a joiner beside Arabic', '\u0645\u200d\u0645'],
    ['a non-joiner in Persian', '\u0645\u06cc\u200c\u062e'],
    ['a zero-width space in Thai', '\u0e01\u200b\u0e02'],
    ['a Hangul filler beside a jamo', '\u115f\u1161'],
    ['a Mongolian selector in Mongolian', '\u1820\u180b'],
    ['the selector of an emoji', '\u2764\ufe0f'],
    ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a grapheme joiner after a letter', 'a\u034fb'],
    ['plain text', 'Text, \t\n\u00a0\u00ad end'],
  ])('but not %s', (_, value) => expect(invisible(value)).toBe(0));

  test('each is found in a text without the others, too', () => {
    const all = Array.from(
      { length: 0x110000 },
      (_, codePoint) => `a${String.fromCodePoint(codePoint)}`,
    ).join('');
    const found = all.match(invisibleCharactersIn(all)) ?? [];
    expect(found.length).toBeGreaterThan(3000);
    expect(found.filter((character) => invisible(`a${character}a`) !== 1)).toEqual([]);
  });

  test('controls become one character each; tabs and line feeds stay', () => {
    expect(withoutControls('a\0b\x1b\x7f\x85\t\n\r')).toBe('a\ufffdb\ufffd\ufffd\ufffd\t\n\ufffd');
  });

  test.each(['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'])(
    '%j changes the direction',
    (one) => {
      expect(`a${one}b`.match(bidiControls)).toEqual([one]);
    },
  );

  test.each(['\u202f', '\u2065', '\u206a', '\u200d', 'a'])('%j does not', (one) => {
    expect(one.match(bidiControls)).toBeNull();
  });
});

describe('language tags', () => {
  test.each(['en', 'pt-BR', 'zh-Hant-TW', 'de-1996', 'haw', 'xy'])('%s is one', (tag) =>
    expect(isLanguageTag(tag)).toBe(true),
  );
  test.each(['', 'e', 'en_US', 'en-', '-en', 'abcd', 'english', 'e1', 'en-abcdefghi', 'en US', 'en\n'])(
    '%j is none',
    (tag) => expect(isLanguageTag(tag)).toBe(false),
  );

  test.each([
    ['en_US', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    ['ca_ES@valencia', 'ca-ES'],
    [' fr ', 'fr'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['English (US)', 'en'],
    ['english', 'en'],
    ['Deutsch', 'de'],
    ['deutsch-AT', 'de-AT'],
    ['FRANC\u0327AIS', 'fr'],
    ['klingon', undefined],
    ['constructor', undefined],
    ['', undefined],
    ['.UTF-8', undefined],
  ])('%j means %j', (name, tag) => expect(meantLanguageTag(name)).toBe(tag));
});

test("a record's own values only", () => {
  expect(getOwn({ a: 1 }, 'a')).toBe(1);
  expect(getOwn({ a: 1 }, 'toString')).toBeUndefined();
  expect(getOwn({}, '__proto__')).toBeUndefined();
  expect(getOwn(undefined, 'a')).toBeUndefined();
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [new Map(), true],
  [[], false],
  [null, false],
  [undefined, false],
  ['text', false],
  [1, false],
])('whether %o is a map of keys and values: %s', (value, expected) => expect(isRecord(value)).toBe(expected));

test('a question without a right answer is not graded', () => {
  expect(isGraded({ correct: [] })).toBe(true);
  expect(isGraded({ correct: undefined })).toBe(true);
  expect(isGraded({})).toBe(false);
  expect(isGraded(undefined)).toBe(false);
});
