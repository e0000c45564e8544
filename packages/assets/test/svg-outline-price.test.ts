import { expect, test } from 'vitest';
import { priceOf } from './support/price.js';

// What shapes cost by their outlines, in small shapes: docs/decisions/0024. The picture around them is 800 × 600.

/** Characters of attributes, of which 200 cost as much as a small shape. */
const characters = (part: string): number =>
  [...part.matchAll(/"([^"]*)"/g)].reduce((sum, [, value = '']) => sum + value.length, 0);

/** A marker and a mask, and shapes with a dash for each half unit, the marker at each vertex and the mask over all of it. */
const parts =
  '<marker id="m"><text>01234567890123456789012345678901234567890123456789</text></marker><mask id="k"/>';
const price = { parts: 8.01, unit: 0.1, vertex: 7.005, mask: 21.005, wholePicture: 150 + 3 };
const path = (d: string): string => `<path d="${d}"/>`;
const sized = (attributes: string, name = 'rect'): string => `<${name} ${attributes}/>`;

test.each([
  // Length, vertices, area.
  [0, 0, 0, '<path/>'],
  [0, 0, 0, path('')],
  [1400, 4, 120_000, path('M0 0h400v300z')],
  [1400, 4, 120_000, path('M100 100H500V400Z')],
  [500, 2, 60_000, path('m100 100l300 200')],
  [500, 2, 60_000, path('M100,100L400 300')],
  [500, 2, 60_000, path('M400 300L100,100')],
  [200, 4, 40_000, path('M0 0m100 100 100 0 0 100')],
  [400, 3, 120_000, path('M0 0 400 0M400 300')],
  [1000, 2, 120_000, path('M0 0c0 300 400 300 400 0')],
  [1000, 2, 120_000, path('M100 50C100 350 500 350 500 50')],
  [2000, 3, 240_000, path('M0 0c0 300 400 300 400 0 0 300 400 300 400 0')],
  [1000, 2, 120_000, path('M0 0s400 300 400 0')],
  [1000, 2, 120_000, path('M100 50S500 350 500 50')],
  [1000, 2, 120_000, path('M0 0q200 300 400 0')],
  [1000, 2, 120_000, path('M100 50Q300 350 500 50')],
  [700, 2, 120_000, path('M0 0t400 300')],
  [600, 2, 160_000, path('M300 300a100 50 0 0 1 200 0')],
  [600, 2, 160_000, path('M300 300A50 100 0 0 1 500 300')],
  [600, 2, 160_000, path('M300 300a-50-100 0 01200 0')],
  [1200, 3, 240_000, path('M200 300a100 50 0 0 1 200 0a100 50 0 11200 0')],
  [700, 3, 120_000, path('M0 0h4e2v3E+2')],
  [702, 3, 120_701, path('M0 0l400.5.5.5 300.5')],
  [700, 2, 120_000, path('M400 300l-400-300')],
  [400, 2, 0, path('M0 0h+400.')],
  [0, 1, 0, path('M0 0L100')],
  [0, 1, 0, path('M0 0b400 300')],
  [0, 1, 0, path('h400')],
  [400, 2, 0, path('h400 400')],
  [0, 1, 0, path('z')],
  [300, 4, 20_000, path('M0 0v200M100 0v100')],
  [1400, 4, 120_000, sized('points="0,0 400,0 400,300"', 'polygon')],
  [1400, 4, 120_000, sized('points="0 0 400 0 400 300"', 'polyline')],
  [800, 3, 0, sized('points="0 0 400 0 400"', 'polygon')],
  [0, 1, 0, sized('points=""', 'polygon')],
  [1400, 0, 120_000, sized('width="400" height="300"')],
  [1400, 0, 120_000, sized('width=" 400px " height="3e2"')],
  [1400, 0, 120_000, sized('width="-400" height="+300"')],
  [1400, 0, 120_000, sized('width="400" height="300"', 'image')],
  [800, 0, 0, sized('width="400"')],
  [100_000, 0, 480_000, sized('width="50%" height="10"')],
  [100_000, 0, 480_000, sized('width="10" height="5em"')],
  [800, 0, 40_000, sized('r="100"', 'circle')],
  [1200, 0, 80_000, sized('rx="200" ry="100"', 'ellipse')],
  [700, 2, 120_000, sized('x1="100" x2="300" y1="100" y2="200"', 'line')],
  [0, 2, 0, sized('', 'line')],
  [2000, 2, 0, '<path pathLength="2000" d="M0 0h400"/>'],
  [400, 2, 0, '<path pathLength="10" d="M0 0h400"/>'],
  [400, 2, 0, '<path pathLength="x" d="M0 0h400"/>'],
])('%i long, %i vertices, %i square units: %s', (length, vertices, area, shape) => {
  const part = parts + shape.replace('/>', ' stroke-dasharray="0.5" marker-mid="url(#m)" mask="url(#k)"/>');
  const share = Math.min(1, Math.max(1 / 2000, area / 480_000));
  const own = 1 + (characters(part) - 2) / 200 + price.unit * length + price.vertex * vertices;
  const expected = price.parts + own + price.mask + price.wholePicture * share;
  expect(priceOf(part)).toBeCloseTo(expected, 0);
});
