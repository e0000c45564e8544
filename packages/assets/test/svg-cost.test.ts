import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const svg = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${parts.join('')}</svg>`;

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
