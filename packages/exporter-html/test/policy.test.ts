import { type FolderServer, serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content } from './support/content.js';
import { asset, course, lesson } from './support/course.js';
import { framed, type Injection, injections } from './support/injections.js';
import { learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { explained, single } from './support/questions.js';
import { readFolder } from './support/read-pages.js';

// Exporters get what the sanitizer let through. Here that is everything: the policy has to hold alone.

/** Files that an author could have beside the page; not even the names are the sanitizer's. */
const files = ['evil.js', 'evil.txt', 'evil.json', 'hornbook.css'];
const lessonsOf = (all: readonly Injection[]) =>
  Array.from({ length: 6 }, (_, part) => {
    const own = all.filter((_, index) => index % 6 === part);
    const some = own.filter((_, index) => index % 10 === 0);
    // A form in a form ends the outer one, and nobody could answer it.
    const prompt = asContent(some.filter(({ html }) => !html.includes('<form')));
    const question = single(`q${part}`, 'red', { prompt });
    return lesson(`l${part}`, [asContent(own), explained(question, asContent(some))], {
      assets: files.map((name) => asset(name, `hacked('${name}')`)),
    });
  });

const asContent = (all: readonly Injection[]) =>
  content(
    ...all.map(({ html }) => h('div', fromHtml(html, { fragment: true }).children as ElementContent[])),
    h('img', { src: `${elsewhere.url}seen.png`, alt: '', loading: 'eager' }),
    h('iframe', { src: `${elsewhere.url}seen.html` }),
    h('iframe', { srcDoc: framed(all) }),
    h('link', { rel: ['stylesheet'], href: `${elsewhere.url}seen.css` }),
    h('style', '.styled { color: rgb(1, 2, 3) }'),
    h('p', { className: ['styled'] }, 'styled'),
    h('p', { className: ['styled'], style: 'color: rgb(1, 2, 3)' }, 'styled'),
    h('base', { href: elsewhere.url }),
  );

let browser: Browser;
let site: Published;
let elsewhere: FolderServer;
let all: readonly Injection[];

beforeAll(async () => {
  [browser, elsewhere] = await Promise.all([
    connectBrowser(),
    serveFolder(
      new Map(['seen.png', 'seen.css', 'seen.html', 'evil.js'].map((name) => [name, `hacked('${name}')`])),
    ),
  ]);
  const scripts = [
    ...files.map((name) => `assets/${name}`),
    'course.js',
    'player.js',
    `${elsewhere.url}evil.js`,
  ];
  const before = readFolder(course(lessonsOf(injections({ scripts, nonces: [] }))));
  const nonces = ['', ...[...before.values()].flatMap((text) => / nonce="([^"]+)"/.exec(text)?.[1] ?? [])];
  all = injections({ scripts, nonces: nonces.slice(0, 3) });
  site = await publish(course(lessonsOf(all)));
});
afterAll(() => Promise.all([browser.close(), site.close(), elsewhere.close()]));

/** Reads, answers and touches everything; returns what ran, what was loaded from elsewhere, and what was styled. */
async function use(url: string, bypassCSP: boolean) {
  const who = await learner(browser, { bypassCSP });
  const ran = new Set<string>();
  await who.context.exposeFunction('hacked', (name: string) => void ran.add(name));
  const loaded: string[] = [];
  who.page.on('requestfinished', (request) => {
    if (request.url().startsWith(elsewhere.url)) loaded.push(request.url());
  });
  await who.page.goto(url);
  await touchEverything(who.page);
  const colors = await who.page
    .locator('.styled')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
  const { length } = who.problems;
  await who.leave();
  const isStyled = colors.includes('rgb(1, 2, 3)');
  return { ran, loaded: new Set(loaded), isStyled, complaints: length };
}

async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // In a document the questions of a lesson work once it has been shown.
    for (const { id } of document.querySelectorAll('article.hb-lesson[id]')) {
      const shown = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      location.hash = id;
      await shown;
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form.hb-question')) {
      form.querySelector<HTMLInputElement>('input[value=red]')?.click();
      form.querySelector<HTMLButtonElement>('.hb-check')?.click();
    }
  });
  await page.locator('.hb-explanation').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const heard = element.getAttributeNames().filter((name) => name.startsWith('on'));
      for (const name of heard) element.dispatchEvent(new Event(name.slice('on'.length)));
      if (heard.includes('onfocus')) element.focus?.();
      if (element.closest('.trap')) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

const pages = Array.from({ length: 6 }, (_, part) => `html/l${part}.html`);

test('there are many ways in', () => expect(all.length).toBeGreaterThan(3000));

test.each([
  ...pages.map((path) => ['http', path] as const),
  ...[
    ['file', 'html/l0.html'] as const,
    ['file', 'course.html'] as const,
    ['http', 'lms/index.html'] as const,
  ],
])('over %s, nothing that slipped into %s runs, loads or styles', async (scheme, path) => {
  const { complaints, ...happened } = await use(site[scheme] + path, false);
  expect(happened).toEqual({ ran: new Set(), loaded: new Set(), isStyled: false });
  expect(complaints).toBeGreaterThan(100);
});

test('it would run if it were not for the policy', async () => {
  const { isStyled, loaded, ran } = await use(`${site.http}html/l0.html`, true);
  const kinds = new Set([...ran].map((name) => name.split('-')[0]));
  expect(ran.size).toBeGreaterThan(100);
  expect([...kinds]).toEqual(expect.arrayContaining(['0', '1', '2', '3', '4', '5', 'evil.js', 'evil.txt']));
  expect(loaded).toContain(`${elsewhere.url}seen.png`);
  expect(isStyled).toBe(true);
});
