import { applyFixes, type Fix } from '@hornbook/core';
import { describe, expect, test } from 'vitest';

const fix = (start: number, end: number, text: string): Fix => ({ start, end, text });

describe('two fixes', () => {
  test.each([
    ['far apart', [fix(0, 1, 'A'), fix(3, 4, 'D')], 'AbcDef'],
    ['one ending where the other starts', [fix(1, 3, 'X'), fix(3, 5, 'Y')], 'aXYf'],
    ['listed backwards', [fix(3, 5, 'Y'), fix(1, 3, 'X')], 'aXYf'],
    ['an insert right after a replacement', [fix(1, 3, 'X'), fix(3, 3, '+')], 'aX+def'],
    ['at the start and at the end of the text', [fix(0, 0, '<'), fix(6, 6, '>')], '<abcdef>'],
    ['that delete', [fix(0, 2, ''), fix(4, 6, '')], 'cd'],
  ])('%s: both are applied', (_, fixes, text) => {
    expect(applyFixes('abcdef', fixes)).toEqual({ text, applied: 2 });
  });

  test.each([
    ['that overlap', [fix(1, 4, 'X'), fix(3, 5, 'Y')], 'aXef'],
    ['one inside the other', [fix(1, 5, 'X'), fix(2, 3, 'Y')], 'aXf'],
    ['one inside the other, at its end', [fix(1, 5, 'X'), fix(3, 5, 'Y')], 'aXf'],
    ['an insert inside a replacement', [fix(1, 4, 'X'), fix(2, 2, '+')], 'aXef'],
    ['that start together: the shorter one', [fix(1, 4, 'X'), fix(1, 2, 'Y')], 'aYcdef'],
    ['an insert at the start of a replacement', [fix(1, 3, 'X'), fix(1, 1, '+')], 'a+bcdef'],
    ['that insert at one place: the first one', [fix(2, 2, '+'), fix(2, 2, '-')], 'ab+cdef'],
  ])('%s: one is applied, the other has to wait', (_, fixes, text) => {
    expect(applyFixes('abcdef', fixes)).toEqual({ text, applied: 1 });
  });
});

test('no fixes change nothing', () => {
  expect(applyFixes('\ufeffa\r\nb\rc\n', [])).toEqual({ text: '\ufeffa\r\nb\rc\n', applied: 0 });
});

/** Every range of a text of that length, inserts included. */
const ranges = (length: number): [start: number, end: number][] =>
  Array.from({ length: length + 1 }, (_, start) => start).flatMap((start) =>
    Array.from({ length: length + 1 - start }, (_, more): [number, number] => [start, start + more]),
  );

/** Two inserts at one place, or one that starts where another does, overlap: their order would be a guess. */
const overlap = (one: Fix, other: Fix): boolean =>
  one.start === other.start || (one.start < other.end && other.start < one.end);

describe('all sets of fixes in a short text', () => {
  const plain = 'a\nb\n';
  const all = ranges(plain.length);
  const sets = all.flatMap((one, first) =>
    all
      .slice(first + 1)
      .flatMap((two, second) => [
        [one, two],
        ...all.slice(first + second + 2).map((three) => [one, two, three]),
      ]),
  );
  const fixesOf = (set: readonly (readonly [number, number])[]) =>
    set.map(([start, end], index) => fix(start, end, ['X', '[\n]', ''][index] as string));

  test('give the same text in whatever order they are listed', () => {
    for (const set of sets) {
      const [one, two, three] = fixesOf(set) as [Fix, Fix, Fix?];
      const expected = applyFixes(plain, fixesOf(set));
      const orders = three
        ? [
            [one, three, two],
            [two, one, three],
            [two, three, one],
            [three, one, two],
            [three, two, one],
          ]
        : [[two, one]];
      for (const order of orders) expect(applyFixes(plain, order), JSON.stringify(order)).toEqual(expected);
    }
  });

  test('are all applied where none overlap, each in place of its range', () => {
    for (const set of sets) {
      const fixes = fixesOf(set);
      const isFree = fixes.every((one, index) => fixes.slice(index + 1).every((two) => !overlap(one, two)));
      const { applied, text } = applyFixes(plain, fixes);
      expect(applied === fixes.length, JSON.stringify(fixes)).toBe(isFree);
      if (isFree) expect(text, JSON.stringify(fixes)).toBe(backwards(plain, fixes));
    }
  });

  /** The simplest way: from the end, so that no offset moves. */
  const backwards = (text: string, fixes: readonly Fix[]): string =>
    fixes
      .toSorted((one, other) => other.start - one.start)
      .reduce((done, { end, start, text: put }) => done.slice(0, start) + put + done.slice(end), text);

  test.each([
    ['CRLF', 'a\r\nb\r\n', '\r\n'],
    ['CR', 'a\rb\r', '\r'],
    ['CRLF and a byte order mark', '\ufeffa\r\nb\r\n', '\r\n'],
    ['LF and a byte order mark', '\ufeffa\nb\n', '\n'],
  ])('give the same text with %s', (_, raw, lineEnd) => {
    const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
    for (const set of sets) {
      const fixes = fixesOf(set);
      const { applied, text } = applyFixes(plain, fixes);
      expect(applyFixes(raw, fixes)).toEqual({ applied, text: mark + text.replaceAll('\n', lineEnd) });
    }
  });
});

describe('line ends', () => {
  const mixed = 'one\r\ntwo\nthree\rfour\r\n';

  test('of a replacement are those of what it replaces, in their order', () => {
    // From `two` to `four`.
    expect(applyFixes(mixed, [fix(4, 18, '2\n3\n4')]).text).toBe('one\r\n2\n3\r4\r\n');
  });

  test('beyond those are like the first of the file', () => {
    expect(applyFixes(mixed, [fix(4, 7, '2\n2b\n')]).text).toBe('one\r\n2\r\n2b\r\n\nthree\rfour\r\n');
    expect(applyFixes('one', [fix(3, 3, '\ntwo\n')]).text).toBe('one\ntwo\n');
  });

  test('count as one, wherever the fix is', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `${index}`);
    for (const index of lines.keys()) {
      const expected = lines.with(index, 'X').join('\r\n');
      expect(applyFixes(lines.join('\r\n'), [fix(index * 2, index * 2 + 1, 'X')]).text).toBe(expected);
    }
  });
});

describe('a fix for another text is refused, and none is applied', () => {
  test.each<[what: string, start: number, end: number]>([
    ['from before the text', -1, 2],
    ['from behind it', 8, 8],
    ['to behind it', 5, 8],
    ['backwards', 3, 2],
    ['without an end', 3, Number.POSITIVE_INFINITY],
    ['between two characters', 1.5, 2],
  ])('%s', (_, start, end) => {
    // Seven characters as offsets count them.
    expect(() => applyFixes('\ufeffa\r\nb\r\ncde', [fix(0, 1, 'A'), fix(start, end, 'x')])).toThrow(
      /^fixes\[1\]/,
    );
  });

  test('its end may be that of the text', () => {
    expect(applyFixes('\ufeffa\r\nb\r\ncde', [fix(7, 7, 'f')]).text).toBe('\ufeffa\r\nb\r\ncdef');
  });
});

test('a fix may have any line ends itself', () => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const fixes = [fix(2, 3, `1${lineEnd}2${lineEnd}`)];
    expect(applyFixes('a\r\nb\r\n', fixes).text).toBe('a\r\n1\r\n2\r\n\r\n');
    expect(applyFixes('a\nb\n', fixes).text).toBe('a\n1\n2\n\n');
  }
});
