import { expect, test } from 'vitest';
import { decodeSource } from '../src/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const placesOf = (source: Uint8Array) =>
  decodeSource(source, 'a.md').diagnostics.map(({ column, file, line, ruleId }) => [
    file,
    line,
    column,
    ruleId,
  ]);

test('lines end by LF, whatever ended them', () => {
  expect(decodeSource(bytes('a\r\nb\rc\n\r\rd'), 'a.md')).toEqual({
    text: 'a\nb\nc\n\n\nd',
    diagnostics: [],
  });
});

test('a byte order mark is no text, and NUL is replaced', () => {
  expect(decodeSource(bytes('\uFEFFa\0b\uFEFF'), 'a.md').text).toBe('a\uFFFDb\uFEFF');
});

test('bytes that are no UTF-8 are an error at their line', () => {
  const latin1 = Uint8Array.from('# Caf\xE9\r\n\r\ncaf\xE9\r\n', (character) => character.charCodeAt(0));
  expect(placesOf(latin1)).toEqual([['a.md', 1, 1, 'source-not-utf8']]);
  expect(placesOf(Uint8Array.of(...bytes('one\r\ntwo\r\n'), 0xc3, 0x28))).toEqual([
    ['a.md', 3, 1, 'source-not-utf8'],
  ]);
  expect(placesOf(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toEqual([['a.md', 1, 1, 'source-not-utf8']]);
});

test('a replacement character that an author wrote is no error', () => {
  expect(placesOf(bytes('a \uFFFD b'))).toEqual([]);
});
