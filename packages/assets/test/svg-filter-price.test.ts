import { describe, expect, test } from 'vitest';
import { priceOf } from './support/price.js';

// What filters cost, in small shapes: docs/decisions/0024. The picture around them is 800 × 600.

const covering = 'x="0" y="0" width="1" height="1"';
const filter = (steps: string, attributes = covering): string =>
  `<filter id="f" ${attributes}>${steps}</filter>`;
const shape = (width: number, height: number): string =>
  `<rect width="${width}" height="${height}" filter="url(#f)"/>`;
const onWhole = (steps: string): string => filter(steps) + shape(800, 600);

describe('a step costs, of the whole picture', () => {
  test.each([
    [1500, '<feGaussianBlur/>'],
    [2000, '<feDropShadow/>'],
    [1500, '<feDiffuseLighting/>'],
    [1500, '<feSpecularLighting/>'],
    [50, '<feFlood/>'],
    [50, '<feOffset/>'],
    [50, '<feMerge/>'],
    [200, '<feColorMatrix/>'],
    [200, '<feImage/>'],
    [200, '<feTurbulence/>'],
    [800, '<feTurbulence numOctaves="3"/>'],
    [2900, '<feConvolveMatrix/>'],
    [7700, '<feConvolveMatrix order="5"/>'],
    [14_900, '<feConvolveMatrix order="3 7"/>'],
    [300, '<feMorphology/>'],
    // A picture may be shown 4000 pixels wide, and reach 1000.
    [646.4, '<feMorphology radius="2"/>'],
    [1166, '<feMorphology radius="2 5"/>'],
    [17_620.5, '<feMorphology radius="100"/>'],
    [1500, '<feGaussianBlur radius="9"/>'],
  ])('%d: %s', (price, step) => expect(priceOf(onWhole(step)) - 28.05).toBeCloseTo(price, 0));
});

describe('a result costs for each step that reads it', () => {
  const [o, b] = ['<feOffset/>', '<feBlend/>'];
  test.each([
    [100, o + o],
    [150, `${o}${o}<feOffset in="SourceGraphic"/>`],
    [150, `<feOffset result="a"/>${o}<feOffset in="a"/>`],
    [250, `${o}<feBlend in2="SourceAlpha"/>`],
    [300, o + b],
    [800, o + b + b],
    [500, `${o}${b}${b}<feFlood/>`],
    [700, `${o}${b}${b}<feFlood/>${b}`],
    [500, `${o}${b}${b}<feMerge/>`],
    [1650, `${o}${b}${b}<feMerge><feMergeNode/><feMergeNode/></feMerge>`],
    [
      500,
      `<feOffset result="a"/>${b}${b}<feMerge><feMergeNode in="a"/><feMergeNode in="BackgroundImage"/></feMerge>`,
    ],
    [650, `${o}${b}${b}<feBlend in="FillPaint" in2="StrokePaint"/>`],
    [1000, `${o}${b}${b}<feBlend in="none" in2="BackgroundAlpha"/>`],
    [650, `${o}${b}${b}<feTurbulence/>`],
    [650, `${o}${b}${b}<feImage/>`],
    [1800, `${o}${b}${b}<feComposite/>`],
    [1800, `${o}${b}${b}<feDisplacementMap/>`],
    [2300, `${o}${b}${b}<feGaussianBlur in2="x"/>`],
    [1800, `${o}${b}${b}<feBlend in="sourceGraphic" in2="SourceGraphicx"/>`],
  ])('%d: %s', (price, steps) => {
    const elements = steps.match(/<fe/g)?.length ?? 0;
    expect(priceOf(onWhole(steps)) - 26 - 2 * elements).toBeCloseTo(price, 0);
  });
});

describe('a filter costs by its size', () => {
  const units = 'filterUnits="userSpaceOnUse"';
  test.each<[number, string]>([
    [18, ''],
    [12.5, covering],
    [3.1, 'width="50%" height="50%"'],
    [3.1, 'width="0.5" height="0.5"'],
    [30, 'width="200%"'],
    [30, 'height="200%"'],
    // Without a known size, it may cover the whole picture.
    ...['width="x"', 'width="1e1"', 'width="5px"', 'href="#g"'].map((huge): [number, string] => [50, huge]),
    [12.5, `${units} width="400" height="300"`],
    [12.5, `${units} width="400px" height="300"`],
    [50, `${units} width="10%" height="10"`],
    [50, `${units} width="10em" height="10"`],
    [0, units],
  ])('%d: %s', (price, attributes) => {
    expect(priceOf(filter('<feOffset/>', attributes) + shape(400, 300)) - 25.8).toBeCloseTo(price, 0);
  });

  test.each([
    [30_300, 'primitiveUnits="objectBoundingBox"'],
    [30_300, 'href="#g"'],
  ])('%d, where a radius may be of any size: %s', (price, attributes) => {
    const part = filter('<feMorphology radius="2"/>', `${attributes} ${covering}`) + shape(800, 600);
    expect(priceOf(part) - 28.2).toBeCloseTo(price, 0);
  });

  test('inside a pattern it is as large as the picture', () => {
    const sized = filter('<feOffset/>', `${units} width="400" height="300"`);
    expect(priceOf(`<pattern>${sized}</pattern>${shape(800, 600)}`)).toBeCloseTo(79.2, 0);
    expect(priceOf(sized + shape(800, 600))).toBeCloseTo(40.8, 0);
  });
});
