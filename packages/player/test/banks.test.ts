import { type FolderServer, serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playerScript } from '../src/index.js';
import { page as makePage } from './support/page.js';
import { single } from './support/questions.js';

// Pages in one folder are one course: `edited.html` is a later version of `index.html`.

const pool = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const samplesOf = (ids: readonly string[]) => ids.map((id) => single(id, ['hub', 'none'], 'hub'));
const lessonOf = (ids: readonly string[], draw = 2) => ({
  id: 'one',
  samples: [single('own', ['hub', 'none'], 'hub'), ...samplesOf(ids)],
  banks: [{ draw, shuffle: true, of: ids }],
});
const uneven = {
  id: 'uneven',
  banks: [{ draw: 1, of: ['u1', 'u3'] }],
  samples: [single('u1', ['hub', 'none'], 'hub'), single('u3', ['hub', 'none'], 'hub', { points: 3 })],
};

const files = new Map([
  ['player.js', playerScript('web', ['single-choice'])],
  ['index.html', makePage([lessonOf(pool)])],
  ['edited.html', makePage([lessonOf(['n1', 'n2', ...pool.toReversed(), 'n3', 'n4'])])],
  ['several/player.js', playerScript('web', ['single-choice'])],
  ['several/one.html', makePage([lessonOf(pool), { ...uneven, elsewhere: true }])],
  ['several/uneven.html', makePage([{ ...lessonOf(pool), elsewhere: true }, uneven])],
]);

let browser: Browser;
let site: FolderServer;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  problems = [];
  context = await browser.newContext();
  page = await openPage();
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

async function openPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return opened;
}

/** Fixes the seeds of attempts, one after another. */
const useSeeds = (...seeds: number[]) =>
  page.addInitScript((all) => {
    const left = JSON.parse(sessionStorage.getItem('seeds') ?? JSON.stringify(all));
    crypto.getRandomValues = (array) => {
      (array as unknown as Uint32Array)[0] = left.shift() ?? 0;
      sessionStorage.setItem('seeds', JSON.stringify(left));
      return array;
    };
  }, seeds);

/** The ids of the questions that a person sees, from top to bottom. */
const seen = (on = page) =>
  on
    .locator('form')
    .evaluateAll((forms: HTMLFormElement[]) =>
      forms.filter((form) => form.checkVisibility()).map((form) => form.dataset.question ?? ''),
    );
const drawn = async (on = page) => (await seen(on)).filter((id) => id !== 'own');

async function answer(id: string, option = 'hub', on = page): Promise<void> {
  await on.locator(`form[data-question="${id}"] input[value="${option}"]`).check();
  await on.locator(`form[data-question="${id}"] .hb-check`).click();
}

const score = () => page.locator('[data-hb-score]').first().textContent();

describe('a bank', () => {
  test('shows what is drawn; the rest cannot be seen or reached, is not announced, and does not count', async () => {
    await page.goto(site.url);
    const shown = await drawn();
    expect(shown).toHaveLength(2);
    expect(await score()).toBe('0 of 3 points');
    expect(await page.locator('[data-lesson-status=one]').textContent()).toBe('0 of 3 answered');

    expect(await page.getByRole('radio').count()).toBe(6);
    const reached = new Set<string>();
    const reset = page.getByRole('button', { name: 'Start over' });
    await reset.focus();
    do {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => document.activeElement?.closest('form')?.dataset.question ?? 'none'),
      );
    } while (!(await reset.evaluate((button) => button === document.activeElement)));
    reached.delete('none');
    expect([...reached].sort()).toEqual(['own', ...shown].sort());

    for (const id of ['own', ...shown]) await answer(id);
    expect(await score()).toBe('3 of 3 points');
    expect(await page.locator('[data-hb-state]').textContent()).toBe('Complete');
  });

  test('keeps its draw, its order and the answers when the page is opened again', async () => {
    await page.goto(site.url);
    const shown = await seen();
    await page.reload();
    expect(await seen()).toEqual(shown);
    const [first = ''] = await drawn();
    await answer(first, 'none');
    await page.reload();
    expect(await seen()).toEqual(shown);
    expect(await page.locator(`form[data-question="${first}"]`).getAttribute('data-state')).toBe('incorrect');
  });

  test.each([0, 1])(
    'keeps its draw, %s of it answered, when the course is edited, and afterwards',
    async (answered) => {
      // By this seed alone, the edited course would draw two of the new questions.
      await useSeeds(10);
      await page.goto(site.url);
      const shown = await drawn();
      for (const id of shown.slice(0, answered)) await answer(id);
      await page.goto(`${site.url}edited.html`);
      expect(await drawn()).toEqual(shown);
      expect(await score()).toBe(`${answered} of 3 points`);
      await page.goto(site.url);
      expect(await drawn()).toEqual(shown);
    },
  );

  test('is drawn from again when the course is started over', async () => {
    await useSeeds(1, 2, 3);
    await page.goto(site.url);
    const draws = [await drawn()];
    await answer(draws[0]?.[0] ?? '');
    for (const _seed of [2, 3]) {
      await page.getByRole('button', { name: 'Start over' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
      draws.push(await drawn());
      expect(await score()).toBe('0 of 3 points');
    }
    expect(new Set(draws.map(String)).size).toBe(3);
    await page.reload();
    expect(await drawn()).toEqual(draws[2]);
  });

  test('is also drawn from again in another tab, without losing the focus there', async () => {
    await useSeeds(1, 5);
    await page.goto(site.url);
    const before = await drawn();
    const other = await openPage();
    await other.goto(site.url);
    expect(await drawn(other)).toEqual(before);
    await other.locator(`form[data-question="${before[0]}"] input`).first().focus();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    const after = await drawn();
    expect(after).not.toContain(before[0]);
    await other.locator(`form[data-question="${after[0]}"]:visible`).waitFor();
    await other.locator(`form[data-question="${after[1]}"]:visible`).waitFor();
    expect(await drawn(other)).toEqual(after);
    expect(await other.evaluate(() => document.activeElement?.closest('form')?.dataset.question)).toBe(
      after[0],
    );
  });
});

test.each([1, 2])('all pages show the same score for a lesson (seed %s)', async (seed) => {
  await useSeeds(seed);
  await page.goto(`${site.url}several/one.html`);
  const before = await score();
  expect(await page.locator('[data-lesson-status=uneven]').textContent()).toBe('0 of 1 answered');
  await answer((await drawn())[0] ?? '');
  await page.goto(`${site.url}several/uneven.html`);
  const [only = ''] = await drawn();
  const possible = only === 'u3' ? 6 : 4;
  expect(before).toBe(`0 of ${possible} points`);
  expect(await score()).toBe(`1 of ${possible} points`);
  expect(await page.locator('[data-lesson-status=one]').textContent()).toBe('1 of 3 answered');
  await answer(only);
  await page.goto(`${site.url}several/one.html`);
  expect(await score()).toBe(`${possible - 2} of ${possible} points`);
});
