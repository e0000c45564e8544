import { editsBetween, maxSuggestions, nearest, nearestOfEach } from '@hornbook/model';
import { describe, expect, test } from 'vitest';

describe('the word that was meant', () => {
  test.each([
    // Swapped, missing, too many, wrong.
    ['descrptoin', 'description'],
    ['descripton', 'description'],
    ['descriptionn', 'description'],
    ['discription', 'description'],
    ['lagn', 'lang'],
    ['DESCRIPTION', 'description'],
    ['Lang', 'lang'],
    ['title', 'title'],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['title', 'lang', 'description', 'passMark'])).toBe(meant);
  });

  test.each([
    // At most a third of the letters: 1 of up to 5, 2 of 6, 3 of 9.
    ['abcde', 'abcdx', true],
    ['abcde', 'abcxy', false],
    ['abcdef', 'abcdxy', true],
    ['abcdef', 'abcxyz', false],
    ['abcdefghi', 'abcdefxyz', true],
    ['abcdefgh', 'abcdexyz', false],
    // Short words count as three letters, but fewer than half of the one suggested may be wrong.
    ['abc', 'abx', true],
    ['ab', 'abc', true],
    ['a', 'ab', false],
    ['ab', 'ax', false],
    ['x', 'y', false],
    ['', 'a', false],
  ])('%s for %s: %s', (word, known, isNear) => {
    expect(nearest(word, [known])).toBe(isNear ? known : undefined);
  });

  test('is the nearest one, and of several the first', () => {
    expect(nearest('passmrk', ['passwork', 'passMark', 'pass'])).toBe('passMark');
    expect(nearest('cat', ['car', 'bat', 'cats'])).toBe('car');
    expect(nearest('cat', new Set(['dog']))).toBeUndefined();
    expect(nearest('cat', [])).toBeUndefined();
  });

  test('keeps the case of what is known', () => {
    expect(nearest('PASSMARK', ['passMark'])).toBe('passMark');
  });
});

test('the edits between two words are counted, whatever their case', () => {
  expect(editsBetween('Titel', 'title')).toBe(1);
  expect(editsBetween('a', 'abc')).toBe(2);
});

describe('several words', () => {
  test('have each a suggestion of its own', () => {
    expect(nearestOfEach(['titel', 'tilte', 'unheard'], ['title', 'lang'], [])).toEqual([
      ['titel', 'title'],
      ['tilte', undefined],
      ['unheard', undefined],
    ]);
  });

  test('are not meant to be what is there already', () => {
    expect(nearestOfEach(['titel'], ['title'], ['title', 'titel'])).toEqual([['titel', undefined]]);
  });

  test('after the first hundred have none', () => {
    const known = Array.from({ length: 102 }, (_, index) => `word-number-${index}`);
    const found = nearestOfEach(
      known.map((word) => `${word}x`),
      known,
      [],
    );
    expect(found.filter(([, meant]) => meant !== undefined)).toHaveLength(maxSuggestions);
    expect(found[maxSuggestions]).toEqual(['word-number-100x', undefined]);
  });
});
