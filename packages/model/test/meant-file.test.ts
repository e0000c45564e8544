import { addressFix, addressOf, meantFile, meantFiles, sameFile } from '@hornbook/model';
import { describe, expect, test } from 'vitest';

const known = meantFiles([
  'images/My Plan.jpg',
  '02-networks.md',
  'units/2017-01-02-ports.markdown',
  '2-a.png',
  'x/b.png',
  'y/b.png',
  'Media/c d.png',
  'z/c d.png',
]);

describe('the file that was meant', () => {
  test.each([
    ['images/my-plan.jpeg', 'images/My Plan.jpg'],
    ['My_Plan.JPG', 'images/My Plan.jpg'],
    ['my%20plan.jpg', 'images/My Plan.jpg'],
    ['networks.md', '02-networks.md'],
    ['networks', '02-networks.md'],
    ['2-Networks.markdown', '02-networks.md'],
    ['ports.md', 'units/2017-01-02-ports.markdown'],
    ['X/B.png', 'x/b.png'],
    ['media/c-d.png', 'Media/c d.png'],
  ])('%s is surely %s', (path, meant) => {
    expect(sameFile(path, known)).toEqual({ path: meant, isSure: true });
  });

  test.each([
    ['b.png', 'x/b.png'],
    ['1-a.png', '2-a.png'],
  ])('%s may be %s', (path, meant) => {
    expect(sameFile(path, known)).toEqual({ path: meant, isSure: false });
  });

  test.each(['c.png', 'images/my-plan.png', '2.png', 'png'])('%s is none of them', (path) => {
    expect(sameFile(path, known)).toBeUndefined();
  });

  test('a path that is nearly the same is never sure', () => {
    expect(meantFile('02-netwroks.md', known)).toEqual({ path: '02-networks.md', isSure: false });
  });
});

test('the address of a file depends on where the lesson is', () => {
  expect(addressOf('images/a (1).png', 'course', 'units/a.md')).toBe('../images/a%20%281%29.png');
  expect(addressOf('units/b.md', 'course', 'units/a.md')).toBe('b.md');
  expect(addressOf('b.md', 'assets', 'units/a.md')).toBe('/b.md');
});

describe('an address is written anew', () => {
  const write = (source: string, url: string, part: 'path' | 'fragment') => {
    const place = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: source.length },
    };
    const fix = addressFix({ source, place, url }, part, 'NEW');
    return fix && source.slice(0, fix.start) + fix.text + source.slice(fix.end);
  };

  test('where it is found once', () => {
    expect(write('[a](b.md#c)', 'b.md#c', 'path')).toBe('[a](NEW#c)');
    expect(write('[a](b.md#c)', '#c', 'fragment')).toBe('[a](b.md#NEW)');
    expect(write('[a](<b c.md>)', 'b%20c.md', 'path')).toBe('[a](<NEW>)');
  });

  test('and not where it is not certain', () => {
    expect(write('[b.md](b.md)', 'b.md', 'path')).toBeUndefined();
    expect(write('[a][b]', 'b.md', 'path')).toBeUndefined();
  });
});
