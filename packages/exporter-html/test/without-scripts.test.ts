import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Learner, learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { withoutData } from './support/read-pages.js';
import { questions, sampleCourse } from './support/sample-course.js';

let browser: Browser;
let site: Published;

beforeAll(async () => {
  [browser, site] = await Promise.all([connectBrowser(), publish(sampleCourse())]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

describe.each(['html/first.html', 'course.html'])('without scripts %s', (path) => {
  let who: Learner;
  beforeEach(async () => {
    who = await learner(browser, { javaScriptEnabled: false });
    await who.page.goto(site.file + path);
  });
  afterEach(() => who.leave());

  test('shows every prompt, option and hint, and what can be chosen', async () => {
    for (const id of ['one', 'some', 'twice']) {
      await who.form(id).getByText('Hint', { exact: true }).click();
      for (const text of [`Prompt of ${id}`, `Option blue of ${id}`, `Hint of ${id}`]) {
        expect(await who.form(id).getByText(text).isVisible(), text).toBe(true);
      }
    }
    await who.page.getByLabel('Option red of one').check();
    expect(await who.page.getByLabel('Option red of one').isChecked()).toBe(true);
  });

  test('shows nothing that only scripts can work, and says so', async () => {
    for (const part of ['.hb-actions', '.hb-progress', '.hb-reset', '.hb-copy']) {
      expect(await who.page.locator(part).filter({ visible: true }).count(), part).toBe(0);
    }
    expect(await who.page.locator('noscript').first().isVisible()).toBe(true);
  });

  test('shows all that it holds', async () => {
    const lessons = who.page.locator('article');
    expect(await lessons.filter({ visible: true }).count()).toBe(path === 'course.html' ? 3 : 1);
    expect(await who.page.getByRole('img', { name: 'A plan' }).isVisible()).toBe(true);
    expect(who.problems).toEqual([]);
  });
});

test('with scripts the page reveals nothing of the key too early', async () => {
  const seen = await Promise.all(
    ['green', 'blue'].map(async (right) => {
      const other = await publish(sampleCourse(questions(right, ['green', right])));
      const who = await learner(browser);
      await who.page.goto(`${other.http}html/first.html`);
      const pages = [withoutData(await who.page.content())];
      for (const id of ['one', 'some', 'twice']) await who.answer(id, 'red');
      pages.push(withoutData(await who.page.content()));
      await Promise.all([who.leave(), other.close()]);
      return pages;
    }),
  );
  expect(seen[0]?.[1]).toContain('About red of one');
  expect(seen[1]).toEqual(seen[0]);
});
