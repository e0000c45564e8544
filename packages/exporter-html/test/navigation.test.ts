import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { course, lesson } from './support/course.js';
import { type Learner, learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { single } from './support/questions.js';
import { sampleCourse } from './support/sample-course.js';

let browser: Browser;
let site: Published;
let who: Learner;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([connectBrowser(), publish(sampleCourse())]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  who = await learner(browser, { viewport: { width: 1280, height: 600 } });
  page = who.page;
});
afterEach(async () => {
  await who.leave();
  expect(who.problems).toEqual([]);
});

const lessons = () =>
  page
    .locator('article')
    .filter({ visible: true })
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.lesson));
const isInView = (selector: string) =>
  page.locator(selector).evaluate((element) => {
    const bar = document.querySelector('.hb-header')?.getBoundingClientRect().bottom ?? 0;
    const { bottom, top } = element.getBoundingClientRect();
    return top >= bar && bottom <= innerHeight;
  });

describe.each([
  ['pages', 'html/first.html', ''],
  ['one document', 'course.html', 'second/'],
])('a course as %s', (_kind, path, prefix) => {
  beforeEach(() => page.goto(site.file + path));
  const shown = (lesson: string) => page.locator(`article[data-lesson=${lesson}]`).waitFor();

  test('has a menu of its lessons that says where one is', async () => {
    const menu = page.getByRole('navigation', { name: 'Lessons' });
    await menu.getByRole('link', { name: 'Lesson second' }).click();
    await shown('second');
    expect(await lessons()).toEqual(['second']);
    expect(await page.title()).toBe('Lesson second – A course');
    expect(await menu.locator('[aria-current=page] .hb-menu-name').allTextContents()).toEqual([
      'Lesson second',
    ]);
  });

  test('goes on and back', async () => {
    const ways = page.getByRole('navigation', { name: 'Previous and next lesson' });
    expect(await ways.getByRole('link').filter({ visible: true }).allTextContents()).toEqual([
      'NextLesson second',
    ]);
    await ways.getByRole('link', { name: 'Next' }).click();
    await shown('second');
    await ways.getByRole('link', { name: 'Next' }).click();
    await shown('third');
    await ways.getByRole('link', { name: 'Previous' }).click();
    await shown('second');
    await page.goBack();
    await shown('third');
  });

  test('follows links to a part and to a question of another lesson', async () => {
    await page.getByRole('link', { name: 'a part of the second' }).click();
    await shown('second');
    expect(await isInView(`[id="${prefix}part"]`)).toBe(true);
    await page.goBack();
    await shown('first');
    await page.getByRole('link', { name: 'a question of the second' }).click();
    await shown('second');
    expect(await isInView('form[data-question=far] legend')).toBe(true);
  });

  test('leads to a footnote and back', async () => {
    await page.getByRole('link', { name: '1', exact: true }).click();
    const note = page.locator('[id$="fn1-fn-1"]');
    expect(await note.isVisible()).toBe(true);
    await note.getByRole('link', { name: 'back' }).click();
    expect(page.url()).toContain('fn1-fnref-1');
    expect(await lessons()).toEqual(['first']);
  });

  test('leads past the bar to the lesson', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.reload();
    expect(await lessons()).toEqual(['first']);
  });
});

test('a heading named Content is where links to it lead', async () => {
  await page.goto(`${site.file}html/first.html#content`);
  expect(await isInView('h2#content')).toBe(true);
});

test('a link to a question far down a long lesson leads there', async () => {
  const ids = Array.from({ length: 100 }, (_, n) => `q${n}`);
  const long = await publish(
    course([
      lesson(
        'one',
        ids.map((id) => single(id, 'red')),
      ),
    ]),
  );
  await page.goto(`${long.file}html/one.html#q90`);
  expect(await isInView('#q90 legend')).toBe(true);
  const laidOut = await page
    .locator('#q0, #q90')
    .evaluateAll((all) => all.map((form) => getComputedStyle(form).contentVisibility));
  expect(laidOut).toEqual(['visible', 'auto']);
  await long.close();
});

test('the single file opens where its address says', async () => {
  await page.goto(`${site.file}course.html#second/part`);
  expect(await lessons()).toEqual(['second']);
  await page.goto('about:blank');
  await page.goto(`${site.file}course.html`);
  expect(await lessons()).toEqual(['second']);
});
