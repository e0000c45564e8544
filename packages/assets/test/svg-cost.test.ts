import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const svg = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${parts.join('')}</svg>`;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** Ways to write an address that browsers understand alike; in attributes, its end may be missing. */
const closed = ['url(#ID)', "URL( '#ID' )", 'uRl("#ID")', 'url( #ID\n)', "url('#%70N')"];
const open = ["url('#ID", 'url( #ID', 'url("#ID"'];

/** Ways in which an element with the class `c` comes to have a declaration: by attributes, what is in it, or rules. */
const places = {
  attribute: (property: string, value: string) => ({ attributes: ` ${property}="${value}"` }),
  style: (property: string, value: string) => ({ attributes: ` style="x:1;${property}/**/: ${value}"` }),
  oddStyle: (property: string, value: string) => ({ attributes: ` style="x:(;);${property}/**/: ${value}"` }),
  variable: (property: string, value: string) => ({
    attributes: ` style="${property}:var(--x);--x:${value}"`,
  }),
  set: (property: string, value: string) => ({
    content: `<set attributeName="${property}" to="none;${value}"/><set attributeName="${property}" to="${value}"/>`,
  }),
  class: (property: string, value: string, c: string) => ({
    rules: `q, g > .${c}{/* } */${property}:${value}}`,
  }),
  state: (property: string, value: string, c: string) => ({
    rules: `.q{}.${c}:not([x="{"]){q:";";${property} : ${value} }`,
  }),
  media: (property: string, value: string, c: string) => ({
    rules: `@media all{ path.${c} {${property}:${value}}}`,
  }),
  nested: (property: string, value: string, c: string) => ({
    rules: `path{q:1;&amp;.${c}{${property}:${value}}}`,
  }),
  odd: (property: string, value: string, c: string) => ({ rules: `.${c}{q:({;});${property}:${value}}` }),
};

interface Spelled {
  attributes?: string;
  content?: string;
  rules?: string;
}

const shape = (c: string, { attributes = '', content = '' }: Spelled): string =>
  `<path class="${c}" d="M0 0h9v9h9"${attributes}>${content}</path>`;

test('parts that draw parts three times each are refused, however they name each other', () => {
  const kinds = fc.constantFrom(
    ...[
      ['pattern', 'fill'],
      ['pattern', 'stroke'],
      ['mask', 'mask'],
      ['clipPath', 'clip-path'],
      ['marker', 'marker-start'],
      ['marker', 'marker-mid'],
      ['marker', 'marker-end'],
    ],
  );
  const place = fc.constantFrom(...Object.values(places));
  const address = fc.constantFrom(...closed, ...open);
  fc.assert(
    fc.property(kinds, place, address, ([part = '', property = ''], put, spelling) => {
      const inRule = Object.hasOwn(put(property, '', 'c'), 'rules');
      const written = inRule && open.includes(spelling) ? 'url(#ID)' : spelling;
      const spelled = Array.from({ length: 21 }, (_, index): Spelled => {
        const value = written.replace('ID', `p${index - 1}`).replace('N', `${index - 1}`);
        return put(property, inRule ? value : value.replaceAll('"', '&quot;'), `c${index}`);
      });
      const parts = spelled.slice(0, 20).map((each, index) => {
        const content = shape(`c${index}`, index > 0 ? each : {}).repeat(3);
        return `<${part} id="p${index}" width="9" height="9">${content}</${part}>`;
      });
      const rules = spelled.map(({ rules = '' }) => rules).slice(1);
      const picture = svg(`<style>${rules.join('\n')}</style>`, ...parts, shape('c20', spelled[20] ?? {}));
      expect(fillOne('picture.svg', picture).rules, picture).toEqual(['asset-svg-refused']);
    }),
    { numRuns: 150 },
  );
});

test('what is used is counted as often as it is drawn', () => {
  const levels = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(levels, (graph) => {
      // Each level uses the one before and the one before that.
      const drawn: number[] = [];
      const parts = graph.map(([near, far], index) => {
        drawn.push(2 + near * (1 + (drawn[index - 1] ?? 0)) + far * (1 + (drawn[index - 2] ?? 0)));
        const uses = [index - 1, index - 2].map((at, which) =>
          `<use href="#g${at}"/>`.repeat([near, far][which] ?? 0),
        );
        return `<g id="g${index}"><path d="M0 0"/>${uses.join('')}</g>`;
      });
      const count = drawn.reduce((sum, each) => sum + each, 0);
      const { rules } = fillOne('picture.svg', svg(...parts));
      // Attributes and areas cost a little, too.
      if (count > 200_000) expect(rules).toEqual(['asset-svg-refused']);
      if (count < 170_000) expect(rules).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe('very large pictures are counted in one go', () => {
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
      svg(
        `<path d="a${'1'.repeat(1_000_000)}"/><path stroke-dasharray="${'1'.repeat(1_000_000)}" d="M0 0"/>`,
      ),
      true,
    ],
    [
      'a million numbers of a blur',
      svg(`<filter><feGaussianBlur stdDeviation="${'1 '.repeat(1_000_000)}"/></filter>`),
      true,
    ],
  ])('%s', (_, picture, isTaken) => {
    const { rules } = fillOne('picture.svg', picture);
    expect(rules).toEqual(isTaken ? [] : ['asset-svg-refused']);
  });
});
