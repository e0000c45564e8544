import { expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const svg = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${parts.join('')}</svg>`;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

test.each([
  ['100,000 nested groups', svg('<g>'.repeat(100_000), '</g>'.repeat(100_000)), false],
  ['40,000 groups of one id', svg(times(20_000, () => '<g id="a"><use href="#b"/></g>')), true],
  [
    '30,000 parts that each name the first',
    svg(
      '<g id="a0"/>',
      times(30_000, (i) => `<use id="a${i + 1}" href="#a0"/>`),
    ),
    true,
  ],
  [
    'a chain of 30,000 parts, last first',
    svg(times(30_000, (i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`)),
    false,
  ],
  [
    '30,000 classes of 30,000 elements',
    svg(
      '<style>',
      times(30_000, (i) => `.c${i}{fill:url(#p)}`),
      '</style>',
      times(30_000, (i) => `<g class="c${i}"/>`),
    ),
    true,
  ],
  [
    '30,000 rules for each of 30,000 elements',
    svg('<style>', '*{fill:red}'.repeat(30_000), '</style>', '<g/>'.repeat(30_000)),
    false,
  ],
  [
    '30,000 selectors of 30,000 declarations',
    svg(
      '<style>',
      times(30_000, (i) => `.c${i},`),
      'q{',
      'fill:url(#p);'.repeat(30_000),
      '}</style>',
    ),
    true,
  ],
  ['parentheses without end', svg('<style>', '('.repeat(1_000_000), '</style><g/>'), true],
  ['comments without end', svg('<style>', '/*'.repeat(1_000_000), '</style><g/>'), true],
  [
    'blanks in an address',
    svg(`<g fill="url(${' '.repeat(1_000_000)}#a)" style="fill:url(#${' '.repeat(1_000_000)}a"/>`),
    true,
  ],
  [
    'numbers that run together',
    svg(`<path d="a${'1'.repeat(1_000_000)}"/><path stroke-dasharray="${'1'.repeat(1_000_000)}" d="M0 0"/>`),
    true,
  ],
  [
    'a million numbers of a blur',
    svg(`<filter><feGaussianBlur stdDeviation="${'1 '.repeat(1_000_000)}"/></filter>`),
    true,
  ],
])('a very large picture is counted in one go: %s', (_, picture, isTaken) => {
  const { rules } = fillOne('picture.svg', picture);
  expect(rules).toEqual(isTaken ? [] : ['asset-svg-refused']);
});
