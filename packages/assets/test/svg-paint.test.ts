import { serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${content}</svg>`;
const large = '<rect width="400" height="300"';

/** Pictures that grow with a number, and how large they may be, by what makes them expensive. */
const pictures: Readonly<Record<string, readonly [largest: number, picture: (size: number) => string]>> = {
  uses: [
    1800,
    (size) => `<g id="g">${'<path d="M0 0h2v2"/>'.repeat(99)}</g>${'<use href="#g" x="50"/>'.repeat(size)}`,
  ],
  patterns: [
    1700,
    (size) =>
      `<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><circle r="4"/></pattern>${`${large} fill="url(#p)"/>`.repeat(size)}`,
  ],
  masks: [
    1000,
    (size) => `<mask id="m"><circle r="200" fill="#fff"/></mask>${`${large} mask="url(#m)"/>`.repeat(size)}`,
  ],
  markers: [
    18_000,
    (size) =>
      `<marker id="m"><path d="M0 0h2v2"/></marker><path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(size)}"/>`,
  ],
  dashes: [38_000, (size) => `<path stroke="red" stroke-dasharray=".01" d="M0 0h10V${size}"/>`],
  blurs: [
    120,
    (size) =>
      `<filter id="f"><feGaussianBlur stdDeviation="20"/></filter>${`${large} filter="url(#f)"/>`.repeat(size)}`,
  ],
  steps: [
    10,
    (size) =>
      `<filter id="f">${'<feMerge><feMergeNode/><feMergeNode/></feMerge>'.repeat(size)}</filter>${large} filter="url(#f)"/>`,
  ],
};

test.each(Object.entries(pictures))(
  'the largest picture of %s that is taken shows',
  async (name, [size, picture]) => {
    const { asset } = fillOne('picture.svg', svg(picture(size)));
    expect.assert(asset);
    expect(fillOne('picture.svg', svg(picture(size * 1.5))).rules).toEqual(['asset-svg-refused']);
    const page = `<!doctype html><title>${name}</title><img src="picture.svg" alt="">`;
    const files: [string, Uint8Array | string][] = [['index.html', page]];
    const site = await serveFolder(new Map([...files, ['picture.svg', asset.data]]));
    const tab = await browser.newPage();
    await tab.goto(`${site.url}index.html`);
    expect((await tab.locator('img').screenshot()).length).toBeGreaterThan(0);
    await tab.close();
    await site.close();
  },
);
