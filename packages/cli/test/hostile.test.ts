import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectBrowser } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedbackIn, stringsAt } from './support/built-files.js';
import { dangersIn } from './support/dangers.js';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { hostileCourse, payloads } from './support/hostile-course.js';
import { quizLesson } from './support/quiz.js';

const out = join(folderWith(hostileCourse), 'dist');
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** The players, as they stand in documents that hold their own. */
let players: string[];
/** What happened that should not: code that ran, dialogs, requests to elsewhere. */
let events: string[] = [];

beforeAll(async () => {
  const { code, stderr } = await hornbook('build', { cwd: join(out, '..') });
  expect(code, stderr.slice(-2000)).toBe(0);
  for (const edition of ['scorm12', 'scorm2004', 'scorm2004-3']) {
    folderWith(unzipSync(readFileSync(join(out, `hostile-${edition}.zip`))), join(out, edition));
  }
  // The same types of questions have the same script.
  const harmless = folderWith({ 'a.md': `${quizLesson('A')}\n{: .quiz}\nWhich?\n\n- [x] One\n- [ ] Two\n` });
  await hornbook('build a.md', { cwd: harmless });
  players = [...filesIn(join(harmless, 'dist'))].flatMap(([path, bytes]) => {
    const document = path.endsWith('.zip') ? unzipSync(bytes)['index.html'] : bytes;
    return /^[^/]*(zip|html)$/.test(path) ? inlineScript(new TextDecoder().decode(document)) : [];
  });
  browser = await connectBrowser();
  // The content security policy is the second line; here the first one has to hold alone.
  context = await browser.newContext({ bypassCSP: true });
  await context.exposeFunction('hacked', () => events.push('code ran'));
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) events.push(`request: ${request.url()}`);
  });
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
});

const documents = [
  'html/index.html',
  ...payloads.map((_, index) => `html/hostile-${index}.html`),
  'hostile.html',
  'scorm12/index.html',
  'scorm2004/index.html',
  'scorm2004-3/index.html',
];

describe('nothing of an author runs', () => {
  test.each(documents)('in %s, read, answered and followed', async (path) => {
    events = [];
    await page.goto(pathToFileURL(join(out, path)).href);
    await answerEverything(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(events).toEqual([]);
  });

  test('in a picture or another file opened by itself', async () => {
    events = [];
    const files = [...filesIn(out).keys()].filter((path) => /assets\/[^/]+$/.test(path));
    const endings = new Set(files.map((path) => path.replace(/.*\./, '')));
    expect([...endings].sort()).toEqual(['svg', 'txt']);
    for (const path of files) await page.goto(pathToFileURL(join(out, path)).href);
    expect(events).toEqual([]);
  });
});

/** Every question, wrong and right, so that its feedback shows; then over everything with the pointer and the focus. */
async function answerEverything(page: Page): Promise<void> {
  await showEveryLesson(page);
  // In an LMS the player looks around for the LMS first.
  if (await page.$('form.hb-question'))
    await page.waitForSelector('.hb-actions:not([hidden])', { state: 'attached' });
  await page.evaluate(() => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form.hb-question')) {
      for (const input of [...form.querySelectorAll<HTMLInputElement>('.hb-option input')].reverse()) {
        input.click();
        form.querySelector<HTMLButtonElement>('.hb-check')?.click();
      }
    }
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.focus();
    }
  });
}

/** In a document the questions of a lesson work once it has been shown. */
const showEveryLesson = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { id } of document.querySelectorAll('article.hb-lesson[id]')) {
      const shown = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      location.hash = id;
      await shown;
    }
  });

describe('nothing dangerous is left', () => {
  test.each(documents)('in the page %s', async (path) => {
    const html = readFileSync(join(out, path), 'utf8');
    expect(await dangersIn(page, [html, ...feedbackIn(html)], players)).toEqual([]);
  });

  test('in the HTML of the JSON', async () => {
    const files = [...filesIn(join(out, 'json'))].filter(([path]) => /^(lessons|keys)\//.test(path));
    const fragments = files.flatMap(([, bytes]) => stringsAt('html', JSON.parse(bytes.toString('utf8'))));
    expect(fragments.length).toBeGreaterThan(payloads.length * 8);
    expect(await dangersIn(page, fragments)).toEqual([]);
  });
});

const inlineScript = (html: string): string => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
