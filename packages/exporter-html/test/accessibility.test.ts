import { colorRules, connectBrowser, violations } from '@hornbook/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Learner, learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { questions, sampleCourse } from './support/sample-course.js';

let browser: Browser;
let site: Published;
let bright: Published;
let who: Learner;
let page: Page;

beforeAll(async () => {
  [browser, site, bright] = await Promise.all([
    connectBrowser(),
    publish(sampleCourse()),
    publish(sampleCourse(questions(), { theme: { accent: '#ffd400' } })),
  ]);
});
afterAll(() => Promise.all([browser.close(), site.close(), bright.close()]));
afterEach(async () => {
  await who.leave();
  expect(who.problems).toEqual([]);
});

async function open(url: string, settings: Parameters<typeof learner>[1] = {}): Promise<void> {
  who = await learner(browser, settings);
  page = who.page;
  await page.goto(url);
}

const check = (id: string) => who.form(id).locator('.hb-check').click();
const button = (name: string) => page.getByRole('button', { name });
const focused = () =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const { className = '', tagName = '' } = element ?? {};
    return className || (element instanceof HTMLInputElement ? element.value : tagName);
  });

describe.each([
  ['light', undefined],
  ['dark', colorRules],
] as const)('axe finds nothing on %s pages', (colorScheme, rules) => {
  test('in any state of a question', async () => {
    await open(`${site.file}html/first.html`, { colorScheme });
    expect(await violations(page, rules), 'fresh').toEqual([]);
    for (const id of ['one', 'some', 'twice']) await check(id);
    expect(await violations(page, rules), 'incomplete').toEqual([]);
    await who.answer('one', 'red');
    await who.answer('some', 'red');
    await who.answer('twice', 'red');
    expect(await violations(page, rules), 'wrong and partial').toEqual([]);
    await who.answer('one', 'green');
    await who.answer('some', 'red', 'blue');
    await who.answer('twice', 'blue');
    expect([await who.state('one'), await who.state('twice')]).toEqual(['correct', 'closed']);
    expect(await violations(page, rules), 'right and closed').toEqual([]);
    await page.reload();
    expect(await violations(page, rules), 'resumed').toEqual([]);
    await button('Start over').click();
    expect(await violations(page, rules), 'in the dialog').toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    expect(await violations(page, rules), 'started over').toEqual([]);
  });

  test.each(['html/index.html', 'html/third.html', 'course.html#second'])('in %s', async (path) => {
    await open(site.file + path, { colorScheme });
    expect(await violations(page, rules)).toEqual([]);
  });

  test('with any accent', async () => {
    await open(`${bright.file}html/first.html`, { colorScheme });
    await who.answer('one', 'green');
    await who.answer('some', 'red');
    expect(await violations(page, rules)).toEqual([]);
  });
});

describe('the focus', () => {
  test('is where the learner goes on, and never lost', async () => {
    await open(`${site.file}html/first.html`);
    await check('one');
    expect(await focused()).toBe('red');
    await who.answer('one', 'blue');
    expect(await focused()).toBe('hb-check');
    await button('Try again').click();
    expect(await focused()).toBe('blue');
    await who.answer('one', 'green');
    expect(await focused()).toBe('hb-verdict');
    await button('Start over').click();
    expect(await focused()).toBe('hb-dialog-keep');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('hb-reset');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    expect(await focused()).toBe('hb-reset');
  });

  test('can be seen wherever Tab takes it, and is never behind the bar', async () => {
    await open(`${site.file}html/first.html`, { viewport: { width: 1280, height: 500 } });
    await who.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const seen = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press(key);
        const what = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          if (element === document.body) return { name: 'BODY' };
          const { height, left, top } = element.getBoundingClientRect();
          const bar = document.querySelector('.hb-header')?.getBoundingClientRect().bottom ?? 0;
          const isInBar = element.closest('.hb-header') !== null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            name: element.className || element.tagName,
            isSeen: top < innerHeight && left >= 0 && (isInBar || top + height > bar),
            outline: `${outlineStyle} ${outlineWidth}`,
          };
        });
        seen.add(what.name);
        if (what.name !== 'BODY') {
          expect(what).toEqual({ name: what.name, isSeen: true, outline: 'solid 3px' });
        }
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['hb-skip', 'hb-reset', 'hb-copy', 'PRE', 'INPUT', 'SUMMARY']),
    );
  });
});

test('a course is worked by keyboard alone', async () => {
  await open(`${site.file}html/index.html`);
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((name) => document.activeElement?.matches(name), selector)) return;
    }
    expect.fail(`Tab never reaches ${selector}`);
  };
  await tabTo('.hb-lesson-card');
  await page.keyboard.press('Enter');
  await who.form('one').waitFor();
  await page.waitForLoadState();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo('[name="one.option"]');
  await page.keyboard.press('Space');
  await tabTo('.hb-hint summary');
  await page.keyboard.press('Enter');
  expect(await who.form('one').getByText('Hint of one').isVisible()).toBe(true);
  await tabTo('.hb-check');
  await page.keyboard.press('Enter');
  expect(await who.state('one')).toBe('incorrect');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await who.state('one')).toBe('correct');
  await tabTo('[name="some.option"]');
  await page.keyboard.press('Space');
  await tabTo('[value=blue]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  expect(await who.state('some')).toBe('correct');
});
