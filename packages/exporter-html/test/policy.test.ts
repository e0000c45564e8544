import { connectBrowser, type FolderServer, serveFolder } from '@hornbook/testkit';
import { h, s } from 'hastscript';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content } from './support/content.js';
import { course, lesson } from './support/course.js';
import { learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { explained, single } from './support/questions.js';

// What the sanitiser would have taken away, as if it had let it through.
const attack = (where: string, elsewhere: string) =>
  content(
    h('script', `hacked('script in ${where}')`),
    h('script', { src: `${elsewhere}evil.js` }),
    h('img', { src: 'none.png', alt: '', onError: `hacked('handler in ${where}')` }),
    h('img', { src: `${elsewhere}seen.png`, alt: '' }),
    h('a', { href: `javascript:hacked('address in ${where}')`, className: ['trap'] }, 'trap'),
    h('details', { open: true, onToggle: `hacked('toggle in ${where}')` }, [h('summary', 'x')]),
    s('svg', { onLoad: `hacked('svg in ${where}')` }),
    h('iframe', { srcDoc: `<script>parent.hacked('frame in ${where}')</script>` }),
    h('link', { rel: ['stylesheet'], href: `${elsewhere}evil.css` }),
    h('style', '.trap { background: red }'),
    h('p', { className: ['styled'], style: 'color: rgb(1, 2, 3)' }, 'styled'),
    h('base', { href: elsewhere }),
    h('button', { formAction: `${elsewhere}post`, className: ['send'] }, 'send'),
  );

let browser: Browser;
let site: Published;
let elsewhere: FolderServer;

beforeAll(async () => {
  [browser, elsewhere] = await Promise.all([
    connectBrowser(),
    serveFolder(
      new Map([
        ['evil.js', 'hacked("script from elsewhere")'],
        ['evil.css', 'p { color: red }'],
        ['seen.png', ''],
      ]),
    ),
  ]);
  const question = single('q', 'red', { prompt: attack('a prompt', elsewhere.url) });
  const sample = explained(question, attack('an explanation', elsewhere.url));
  site = await publish(course([lesson('one', [attack('a lesson', elsewhere.url), sample])]));
});
afterAll(() => Promise.all([browser.close(), site.close(), elsewhere.close()]));

/** Reads, answers and clicks everything; tells what ran, what was loaded from elsewhere, and what was styled. */
async function use(url: string, bypassCSP: boolean) {
  const who = await learner(browser, { bypassCSP });
  const ran: string[] = [];
  await who.context.exposeFunction('hacked', (what: string) => ran.push(what));
  const loaded: string[] = [];
  who.page.on('requestfinished', (request) => {
    if (request.url().startsWith(elsewhere.url)) loaded.push(request.url());
  });
  await who.page.goto(url);
  await who.page.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[value=red]')?.click();
    document.querySelector<HTMLButtonElement>('.hb-check')?.click();
  });
  await who.page.locator('.hb-explanation').waitFor();
  await who.page.evaluate(() => {
    for (const trap of document.querySelectorAll<HTMLElement>('.trap')) trap.click();
  });
  await who.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const colours = await who.page
    .locator('.styled')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
  const { length } = who.problems;
  await who.leave();
  return { ran, loaded, isStyled: colours.includes('rgb(1, 2, 3)'), complaints: length };
}

const pages = ['html/one.html', 'course.html', 'lms/index.html'];

test.each(pages.flatMap((path) => [['file', path] as const, ['http', path] as const]))(
  'over %s, nothing that slipped into %s runs, loads or styles',
  async (scheme, path) => {
    const { complaints, ...happened } = await use(site[scheme] + path, false);
    expect(happened).toEqual({ ran: [], loaded: [], isStyled: false });
    expect(complaints).toBeGreaterThan(5);
  },
);

test.each(pages)('it would run in %s if it were not for the policy', async (path) => {
  const { isStyled, loaded, ran } = await use(site.http + path, true);
  for (const way of ['script', 'handler', 'toggle', 'svg', 'frame', 'address']) {
    expect(ran).toContain(`${way} in a lesson`);
  }
  expect(ran).toEqual(expect.arrayContaining(['handler in an explanation', 'script from elsewhere']));
  expect(loaded).toContain(`${elsewhere.url}seen.png`);
  expect(isStyled).toBe(true);
});
