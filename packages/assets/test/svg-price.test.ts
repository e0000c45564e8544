import { describe, expect, test } from 'vitest';
import { isAccepted, priceOf } from './support/price.js';

// What parts of pictures cost to draw, in small shapes: docs/decisions/0024. The picture around them is 800 × 600.

/** A quarter of the picture, and all of it. */
const quarter = (attributes = ''): string => `<rect width="400" height="300" ${attributes}/>`;
const whole = (attributes = ''): string => `<rect width="800" height="600" ${attributes}/>`;
const mask = '<mask id="p"/>';

type Rows = readonly (readonly [price: number, part: string])[];

const costs = (rows: Rows): void => {
  test.each(rows)('%d: %s', (price, part) => expect(priceOf(part)).toBeCloseTo(price, 0));
};

describe('elements', () =>
  costs([
    [1.8, quarter()],
    [4, whole()],
    [1.8, quarter('fill="none"')],
    [2, '<g><g/></g>'],
    [2, '<text>0123456789</text>'],
    [2, `<g class="${'a'.repeat(200)}"/>`],
  ]));

describe('a part costs at each place that names it', () =>
  costs([
    [23.7, `<linearGradient id="p"/>${quarter('fill="url(#p)"')}`],
    [23.7, `<radialGradient id="p"/>${quarter('stroke="url(#p)"')}`],
    [66.8, `<linearGradient id="p"/><linearGradient id="q" href="#p"/>${quarter('fill="url(#q)"')}`],
    [103.7, `<pattern id="p"/>${quarter('fill="url(#p)"')}`],
    [111.8, `<pattern id="p"><rect width="1" height="1"/></pattern>${quarter('fill="url(#p)"')}`],
    [61.2, mask + quarter('mask="url(#p)"')],
    [12.5, `<clipPath id="p"/>${quarter('clip-path="url(#p)"')}`],
    [25.7, `<clipPath id="p"><text/></clipPath>${quarter('clip-path="url(#p)"')}`],
    [73, `<clipPath id="p"><use href="#z"/></clipPath>${quarter('clip-path="url(#p)"')}`],
    [3, '<g id="p"/><use href="#p"/>'],
    [6, '<g id="p"/><g id="p"><g/><g/></g><use href="#p"/>'],
    [2, '<g id="p"/><a href="#p"/>'],
    [1, '<use href="#none"/>'],
    [1.8, quarter('fill="url(#none)"')],
    [3, '<marker id="p"/><path d="M0 0h9v9" marker-start="url(#p)"/>'],
    [3, '<marker id="p"/><path d="M0 0h9v9" marker-end="url(#p)"/>'],
    [5.1, '<marker id="p"/><path d="M0 0h9v9" marker-mid="url(#p)"/>'],
  ]));

describe('paint is inherited, a mask is not', () =>
  costs([
    [175, `${mask}<g mask="url(#p)"><g/><g/></g>`],
    [307, '<pattern id="p"/><g fill="url(#p)"><g/><g/></g>'],
    [105, '<pattern id="p"/><g fill="url(#p)"><defs/><title/></g>'],
    [682, '<g fill="url(#q)"><mask id="p"><g/></mask></g><pattern id="q"/><g mask="url(#p)"/>'],
    ...['mask="inherit"', 'style="filter:inherit"', 'style="all:inherit"', 'style="--x:inherit"'].map(
      (attribute) => [517, `${mask}<g mask="url(#p)"><g ${attribute}/><g/></g>`] as const,
    ),
    [175, `${mask}<g mask="url(#p)"><g fill="inherit"/><g/></g>`],
  ]));

describe('layers and filter functions', () =>
  costs([
    [4.8, quarter('opacity="0.5"')],
    [4.8, quarter('style="isolation:isolate"')],
    [4.8, quarter('style="mix-blend-mode:screen"')],
    [7.8, quarter('style="opacity:1;opacity:.5"')],
    [51.8, quarter('style="text-shadow:0 0 1px red"')],
    [101.9, quarter('style="text-shadow:0 0 1px red, 1px 1px 2px blue"')],
    [1249.8, quarter('style="filter:blur(2px)"')],
    [1249.9, quarter('style="-webkit-filter:drop-shadow(1px 1px)"')],
    [2497.8, quarter('style="backdrop-filter:BLUR(2px) blur(1px)"')],
    [1201.8, quarter('style="--x:blur(2px)"')],
    [313.8, quarter('filter="grayscale(1)"')],
    [937.8, quarter('style="filter:sepia(1) invert(1) brightness(1)"')],
    [937.8, quarter('style="filter:contrast(1) saturate(1) opacity(1)"')],
  ]));

describe('dashes', () =>
  costs(
    (
      [
        [41, '1'],
        [21.1, '1 1'],
        [21.1, '1,1'],
        [5.1, '10px'],
        [5.1, '1e1'],
        [41.1, '1 !important'],
        [4001, '1mm'],
        [4001, '1%'],
        [4001, 'x'],
        [40_001, '0.001'],
        ...['0 0', 'none', 'inherit', 'initial', 'unset', 'revert'].map((none) => [1.1, none] as const),
      ] as const
    ).map(([price, dashes]) => [price, `<path d="M0 0h800" style="stroke-dasharray:${dashes}"/>`]),
  ));

describe('strokes that keep their width are dashed as often as the picture is enlarged', () =>
  costs([
    [5, '<path d="M0 0h80" stroke-dasharray="1" vector-effect="none"/>'],
    [24.1, '<path d="M0 0h80" stroke-dasharray="1" vector-effect="non-scaling-stroke"/>'],
    [24.2, '<path d="M0 0h80" stroke-dasharray="1" style="vector-effect:non-scaling-stroke"/>'],
  ]));

describe('what is enlarged covers more', () => {
  const all = 176;
  const some = 109.1;
  const masked = (attributes = ''): string => mask + quarter(`mask="url(#p)" ${attributes}`);
  const transforms: readonly (readonly [number, string])[] = [
    [some, 'scale(1.5)'],
    [some, 'scale(-1.5)'],
    [some, 'scaleX(1.5)'],
    [some, 'scale(1,1.5)'],
    [some, 'scale(1) scale(1.5)'],
    [some, 'matrix(1 0 0 1.5 900 900)'],
    [all, 'scale(2)'],
    [all, 'skewX(10)'],
    [61.3, 'scale(0.5)'],
    [61.3, 'translate(9)'],
    [61.3, 'rotate(45)'],
  ];
  costs([
    ...transforms.map(([price, value]) => [price, masked(`transform="${value}"`)] as const),
    ...['scale3d(1,1,1)', 'perspective(1px)', 'scale(calc(1))', 'scale(var(--x))', 'scale(min(1,1))'].map(
      (value) => [all, masked(`style="transform:${value}"`)] as const,
    ),
    [some, masked('style="scale:1.2 1.4 1.5"')],
    [61.3, masked('style="scale:1 1 1 1.5"')],
    [some, masked('style="zoom:1.5"')],
    [61.3, masked('style="rotate:1.5deg"')],
    [61.3, masked('style="translate:1.5px"')],
    [61.3, masked('scale="1.5"')],
    [61.3, masked('style="color:red"')],
    [all, masked('style="width:9px"')],
    [all, masked('style="r:9px"')],
    [some + 1, `<pattern patternTransform="scale(1.5)"/>${masked()}`],
    [all + 1, `<g preserveAspectRatio="xMidYMid slice"/>${masked()}`],
    [62.3, `<g preserveAspectRatio="xMidYMid meet"/>${masked()}`],
    [all + 1, `<svg viewBox="0 0 1 1"/>${masked()}`],
    [62.2, `<svg/>${masked()}`],
    [62.3, `<g viewBox="0 0 1 1"/>${masked()}`],
    [all + 2, `<symbol><use href="#q"/></symbol>${masked()}`],
    [63.2, `<g><use href="#q"/></g>${masked()}`],
    [all + 1, `<symbol>${masked()}</symbol>`],
    [62.2, `<g>${masked()}</g>`],
  ]);
});

describe('what moves', () => {
  test.each([
    [4.9, '<rect><animate attributeName="x" to="9"/></rect>'],
    [4.9, '<rect><set attributeName="x" to="9"/></rect>'],
    [4, '<rect style="animation:x 1s"/>'],
    [4, '<rect style="-webkit-animation:x 1s"/>'],
    [4.9, '<style>rect{animation:x 1s}</style><rect/>'],
    [20, '<rect><animate attributeName="opacity" values="0;1"/></rect>'],
    [690, `<rect><animate attributeName="mask" from="url(#p)" by="url(#p)"/></rect>${mask}`],
    [523, `${mask}<rect id="q"/><animate href="#q" attributeName="mask" to="url(#p)"/>`],
  ])('%d, and may cost a tenth: %s', (price, part) => expect(priceOf(part, 20_000)).toBeCloseTo(price, 0));

  costs([[1, '<rect style="animation:none"/>']]);
});

describe('rules', () => {
  const inEach = (css: string): string =>
    `<style>${css}</style>${mask}<rect id="i" class="b c" width="400" height="300"/>`;
  const matching = [
    '.c',
    '#i',
    'rect',
    'RECT',
    '.C',
    'q .c',
    'q>.c',
    'q+.c',
    'q~.c',
    '.c:hover',
    'rect.c',
    '.c[x]',
  ];
  costs([
    ...[...matching, '.c,.d', '.d,.c', '.c,.c'].map((to) => [6.8, inEach(`${to}{opacity:.5}`)] as const),
    ...['line', '.d', '.c q'].map((to) => [3.8, inEach(`${to}{opacity:.5}`)] as const),
    [9.8, inEach('.c{opacity:.5;opacity:.6}')],
    [9.8, inEach('.c{opacity:.5}.c{opacity:.6}')],
    [3.8, inEach('.c{.d{opacity:.5}}')],
    [6.8, inEach('.c{color:red;.d{}opacity:.5}')],
    [6.8, inEach('/* } */.c{opacity:.5}')],
    [6.8, inEach('.c{content:"}";opacity:.5}')],
    [6.8, inEach(".c{content:'}';opacity:.5}")],
    // What can't be separated may be said of any shape, as is its size.
    [6, inEach('.c{a:[;];opacity:.5}')],
    [6, inEach('.c{a:);opacity:.5}')],
    [6, inEach('.c{width:5px}')],
    [3.8, inEach('.d{width:5px}')],
    [174.7, inEach('.c{fill:url(#p)}')],
    [858.7, inEach('.c{--x:url(#p)}')],
    [62.2, inEach('.c{mask:url("#p")}')],
    [62.2, inEach(".c{mask:url('#p')}")],
    [62.2, inEach('.c{mask:url( #%70 )}')],
    [3.8, inEach('.c{mask:url(#%zz)}')],
    [120.7, inEach('.c{mask:url(#p),url(#p)}')],
    [73.7, inEach('.c{stroke-dasharray:1}')],
  ]);

  test('within others count too', () => {
    const inMedia = (selector: string): number => priceOf(inEach(`@media all{${selector}{opacity:.5}}`));
    expect(inMedia('.c') - inMedia('.d')).toBeCloseTo(3, 0);
  });
});

test('sums stay finite', () => {
  const svg = (d: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg"><path d="${d}" stroke-dasharray="1"/></svg>`;
  expect(isAccepted(svg('M0 0h9'))).toBe(true);
  expect(isAccepted(svg('M0 0h9e99v-9e99h9e999v-9e999z'))).toBe(false);
});
