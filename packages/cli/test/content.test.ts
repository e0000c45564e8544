import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// What only a browser shows of content, from its Markdown: in the single file, on a small phone.
const code = 'const a = `one\ntwo\n\nthree`; // a comment\n';
const source = `# Content

Half is $\\frac{1}{2}$, and all of it:

$$
${'\\frac{n(n+1)}{2} + '.repeat(30)} 0
$$

{: .numbered mark="2-3" src="code/a.js"}
\`\`\`js
\`\`\`

![A talk](talk.webm)
`;
const film = Uint8Array.from('\x1AE\xDF\xA3\x42\x82\x84webm', (character) => character.charCodeAt(0));
const captions = 'WEBVTT\n\n00:00.000 --> 00:05.000\nHello\n';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const cwd = folderWith({ 'a.md': source, 'code/a.js': code, 'talk.webm': film, 'talk.vtt': captions });
  const out = temporaryFolder();
  expect(await hornbook(`build a.md --format html -q --out ${out}`, { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
  browser = await connectBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(pathToFileURL(join(out, 'a.html')).href);
});
afterAll(async () => {
  await page.close();
  await browser.close();
});

test('formulas are set as formulas, and a long one scrolls by itself', async () => {
  const fraction = page.locator('p mfrac').first();
  const [above, below] = [
    await fraction.locator('mn').first().boundingBox(),
    await fraction.locator('mn').last().boundingBox(),
  ];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
  const widths = await page.evaluate(() => {
    const formula = document.querySelector('.math') as HTMLElement;
    return { isWide: formula.scrollWidth > formula.clientWidth, page: document.documentElement.scrollWidth };
  });
  expect(widths).toEqual({ isWide: true, page: 320 });
});

test('line numbers are seen and not copied', async () => {
  const { copied, numbers } = await page.evaluate(() => {
    const pre = document.querySelector('pre.numbered') as HTMLElement;
    getSelection()?.selectAllChildren(pre);
    const lines = [...pre.querySelectorAll('.line')];
    return {
      copied: getSelection()?.toString(),
      numbers: lines.map((line) => [line.localName, getComputedStyle(line, '::before').content]),
    };
  });
  expect(copied).toBe(code.trimEnd());
  expect(numbers).toEqual([
    ['span', '"1"'],
    ['mark', '"2"'],
    ['mark', '"3"'],
    ['span', '"4"'],
  ]);
});

test('a film has the captions that lie beside it', async () => {
  const text = await page.evaluate(async () => {
    const element = document.querySelector('video > track') as HTMLTrackElement;
    const read = new Promise((resolve) => {
      element.onload = resolve;
      element.onerror = resolve;
    });
    element.track.mode = 'showing';
    await read;
    return [...(element.track.cues ?? [])].map((cue) => (cue as VTTCue).text);
  });
  expect(text).toEqual(['Hello']);
});
