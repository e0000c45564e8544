import { connectBrowser } from '@hornbook/testkit/browser';
import { h } from 'hastscript';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { content, text } from './support/content.js';
import { course, lesson } from './support/course.js';
import { type Learner, learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { explained, single } from './support/questions.js';
import { sampleCourse } from './support/sample-course.js';

const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);
const line = `echo ${'and on '.repeat(60)}`;
const wide = content(
  h('h1', word),
  h('p', [word, ' ', h('code', word), ' ', h('a', { href: `https://example.com/${word}` }, word)]),
  h('ul', [h('li', [word, h('pre', [h('code', line)])])]),
  h('table', [
    h(
      'tr',
      Array.from({ length: 12 }, () => h('td', [h('code', 'a cell of code'), ' ', 'text'])),
    ),
  ]),
  h('blockquote', [h('p', word), h('pre.terminal.term1', [h('code', line)])]),
  h('img', { src: 'none.png', alt: word, width: 2000, height: 10 }),
  h('dl', [h('dt', word), h('dd', word)]),
);
const asked = explained(single('q', 'red', { prompt: wide, hints: [wide] }), wide);
const wideCourse = course(
  [
    lesson('wide', [wide, asked], {
      title: word,
      description: word,
      objectives: [word],
      outline: ['a', 'b'].map((id) => ({ id, depth: 2, title: word })),
    }),
    lesson('other', [text(word)], { title: word, lang: 'ar' }),
  ],
  { id: 'wide', title: word, description: word },
);

let browser: Browser;
let site: Published;
let wideSite: Published;
let who: Learner;
let page: Page;

beforeAll(async () => {
  [browser, site, wideSite] = await Promise.all([
    connectBrowser(),
    publish(sampleCourse()),
    publish(wideCourse),
  ]);
});
afterAll(() => Promise.all([browser.close(), site.close(), wideSite.close()]));
afterEach(() => who.leave());

async function open(url: string, settings: Parameters<typeof learner>[1] = {}): Promise<void> {
  who = await learner(browser, settings);
  page = who.page;
  await page.goto(url);
}

test.each(['html/index.html', 'html/wide.html', 'html/other.html', 'wide.html'])(
  '%s does not scroll sideways, whatever is in it',
  async (path) => {
    await open(wideSite.file + path);
    if (await who.form('q').isVisible()) {
      await who.form('q').locator('summary').first().click();
      await who.answer('q', 'red');
      await who.form('q').locator('.hb-explanation').waitFor();
    }
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

test('blocks wider than the page scroll by themselves, by keyboard too', async () => {
  await open(`${wideSite.file}html/wide.html`, { viewport: { width: 320, height: 700 } });
  const scrollers = page.locator('.hb-scroll, pre').filter({ visible: true });
  expect(await scrollers.count()).toBeGreaterThan(2);
  for (const scroller of await scrollers.all()) {
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
  }
});

test('every target is 24 pixels wide and high at least', async () => {
  await open(`${site.file}html/first.html`, { viewport: { width: 320, height: 700 } });
  const targets =
    '.hb-header :is(a, button), .hb-menu a, .hb-ways a, .hb-label, .hb-check, summary, .hb-copy';
  const sizes = await page
    .locator(targets)
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((element) => {
        const { height, width } = element.getBoundingClientRect();
        return { html: element.outerHTML, isLarge: height >= 24 && width >= 24 };
      }),
    );
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter(({ isLarge }) => !isLarge)).toEqual([]);
});

test('all of an option can be clicked', async () => {
  await open(`${site.file}html/first.html`);
  for (const option of ['red', 'blue']) {
    await who
      .form('one')
      .locator(`[data-option=${option}]`)
      .click({ position: { x: 3, y: 3 } });
    expect(await who.page.locator('[name="one.option"]:checked').getAttribute('value')).toBe(option);
  }
});

test.each([320, 1280])('the copy button covers no code: %d pixels wide', async (width) => {
  await open(`${site.file}html/first.html`, { viewport: { width, height: 700 } });
  const covered = await page.locator('.hb-code').evaluateAll((blocks) =>
    blocks.filter((block) => {
      const [button, code] = ['.hb-copy', 'pre'].map((part) =>
        block.querySelector(part)?.getBoundingClientRect(),
      );
      if (!button || !code) return true;
      return (
        button.left < code.right &&
        button.right > code.left &&
        button.bottom > code.top &&
        button.top < code.bottom
      );
    }),
  );
  expect(covered).toEqual([]);
});

test('a terminal keeps its title in place while it scrolls', async () => {
  await open(`${wideSite.file}html/wide.html`, { viewport: { width: 320, height: 700 } });
  const left = () =>
    page
      .locator('.hb-terminal-title')
      .first()
      .evaluate((title) => title.getBoundingClientRect().left);
  const before = await left();
  await page
    .locator('pre.terminal')
    .first()
    .evaluate((pre) => pre.scrollTo(200, 0));
  expect(await left()).toBe(before);
});

test('a page in a language that runs from right to left keeps its code as it is', async () => {
  const code = content(h('pre', [h('code', 'ls -l')]));
  const rightToLeft = await publish(course([lesson('one', [code], { lang: 'ar' })]));
  await open(`${rightToLeft.file}html/one.html`);
  const directions = await page
    .locator('h1, pre code')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));
  expect(directions).toEqual(['rtl', 'ltr']);
  await rightToLeft.close();
});

test('nothing moves by itself', async () => {
  await open(`${site.file}html/first.html`);
  const moving = await page.locator('html, body *').evaluateAll((all) =>
    all.filter((element) => {
      const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || scrollBehavior !== 'auto' || transitionDuration !== '0s';
    }),
  );
  expect(moving).toEqual([]);
});

test('forced colors still show what is chosen, pressed and done', async () => {
  await open(`${site.file}html/first.html`, { forcedColors: 'active' });
  await who.page.getByLabel('Option red of one').check();
  const style = (selector: string, property: 'appearance' | 'outlineStyle' | 'borderTopStyle') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  expect(await style('[name="one.option"]', 'appearance')).toBe('auto');
  expect(await style('progress', 'appearance')).toBe('auto');
  expect(await style('[data-option=red]', 'outlineStyle')).toBe('solid');
  expect(await style('.hb-check', 'borderTopStyle')).toBe('solid');
});

test('a print is light, without what only a screen can do, and cuts no code off', async () => {
  await open(`${wideSite.file}html/wide.html`, { colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const { background, hidden, overflow } = await page.evaluate(() => ({
    background: getComputedStyle(document.documentElement).backgroundColor,
    hidden: ['.hb-header', '.hb-menu', '.hb-ways', '.hb-actions', '.hb-copy'].filter(
      (part) => document.querySelector(part)?.checkVisibility() === true,
    ),
    overflow: [...document.querySelectorAll('pre')].filter((pre) => pre.scrollWidth > pre.clientWidth).length,
  }));
  expect({ background, hidden, overflow }).toEqual({
    background: 'rgb(255, 255, 255)',
    hidden: [],
    overflow: 0,
  });
});
