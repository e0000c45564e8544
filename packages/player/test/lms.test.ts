import {
  courseFrame,
  type FolderServer,
  lmsKinds,
  lmsSite,
  recordedCalls,
  recordedCmi,
  serveFolder,
} from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playerScript } from '../src/index.js';
import { page as makePage } from './support/page.js';
import { multiple, single } from './support/questions.js';

const course = makePage([
  { id: 'one', samples: [single('q1', ['hub', 'none'], 'hub')] },
  { id: 'two', samples: [multiple('q2', ['a', 'b', 'c'], ['a', 'c'])] },
]);

const ends = {
  scorm12: { initialize: 'LMSInitialize', terminate: 'LMSFinish' },
  scorm2004: { initialize: 'Initialize', terminate: 'Terminate' },
};

let browser: Browser;
let site: FolderServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const files = new Map<string, string>();
  for (const kind of lmsKinds) {
    const { edition } = kind;
    for (const [path, text] of lmsSite(kind, `${edition}.html`, `/${edition}/index.html`))
      files.set(path, text);
    files.set(`${edition}/index.html`, course);
    files.set(`${edition}/player.js`, playerScript(edition, ['single-choice', 'multiple-choice']));
  }
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  problems = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

async function answer(frame: FrameLocator | Page, question: string, ...names: string[]): Promise<void> {
  for (const name of names)
    await frame.locator(`form[data-question=${question}] input[value=${name}]`).check();
  await frame.locator(`form[data-question=${question}] .hb-check`).click();
}

describe.each(lmsKinds)('$edition', ({ edition }) => {
  const { initialize, terminate } = ends[edition];
  const core = edition === 'scorm12' ? 'core.' : '';

  test('a course in a frame reports to the LMS around it, and resumes from it', async () => {
    await page.goto(`${site.url}${edition}.html`);
    const frame = courseFrame(page);
    await answer(frame, 'q1', 'hub');
    await frame.locator('form[data-question=q1][data-state=correct]').waitFor();
    const before = await recordedCmi(page);
    expect(before).toMatchObject({
      [`${core}score.raw`]: '50',
      [`${core}score.min`]: '0',
      [`${core}score.max`]: '100',
      'interactions.0.id': 'q1',
      'interactions.0.type': 'choice',
      'interactions.0.result': 'correct',
    });
    await frame.getByRole('link', { name: 'two' }).click();
    await frame.locator('article#two').waitFor();

    await page.reload();
    await frame.locator('article#two').waitFor();
    await answer(frame, 'q2', 'a', 'c');
    await frame.locator('form[data-question=q2][data-state=correct]').waitFor();
    const after = await recordedCmi(page);
    expect(after).toMatchObject({
      [`${core}score.raw`]: '100',
      [edition === 'scorm12' ? 'core.lesson_status' : 'completion_status']: 'completed',
      'interactions.1.id': 'q2',
    });
    expect(after).not.toHaveProperty(['interactions.2.id']);
    expect(after.suspend_data).not.toBe(before.suspend_data);
    await frame.getByRole('link', { name: 'one' }).click();
    await frame.locator('form[data-question=q1][data-state=correct]').waitFor();
  });

  test.each(['review', 'browse'])(
    'in mode %s it shows what is recorded, and accepts no answer',
    async (mode) => {
      await page.goto(`${site.url}${edition}.html`);
      const frame = courseFrame(page);
      await answer(frame, 'q1', 'none');
      await frame.locator('form[data-question=q1][data-state=incorrect]').waitFor();
      const before = await recordedCmi(page);
      // What is recorded may differ from what the answers would give.
      await page.evaluate(
        ([score, status]) => {
          const cmi = Reflect.get(globalThis, 'lms').cmi;
          Reflect.set(cmi.core ?? cmi, status, cmi.core ? 'passed' : 'completed');
          if (!cmi.core) cmi.success_status = 'passed';
          (cmi.core ?? cmi).score.raw = score;
        },
        ['75', edition === 'scorm12' ? 'lesson_status' : 'completion_status'] as const,
      );
      await page.goto(`${site.url}${edition}.html?mode=${mode}`);
      const first = frame.locator('form[data-question=q1]');
      await first.and(frame.locator('[data-state=incorrect]')).waitFor();
      expect(await frame.locator('[data-notice]').getAttribute('data-notice')).toBe('reviewing');
      expect(await frame.locator('[data-hb-state]').textContent()).toBe('Passed');
      expect(await frame.locator('[data-hb-score]').textContent()).toBe('1.5 of 2 points');
      expect(await frame.locator('[data-hb-reset]').isVisible()).toBe(false);
      expect(await first.locator('input[value=none]').isChecked()).toBe(true);
      await frame.getByRole('link', { name: 'two' }).click();
      await frame.locator('article#two').waitFor();
      expect(await frame.locator('form[data-question=q2]').getAttribute('data-state')).toBe('fresh');
      expect(
        await frame.locator('input:enabled, select:enabled, textarea:enabled, .hb-check:visible').count(),
      ).toBe(0);
      expect(await frame.locator('[data-lesson-status]').allTextContents()).toEqual([
        'Done',
        '0 of 1 answered',
      ]);
      await first.evaluate((form) => (form as HTMLFormElement).requestSubmit());
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      const after = await recordedCmi(page);
      for (const element of ['suspend_data', `${core}exit`, `${core}session_time`]) {
        expect([element, after[element]]).toEqual([element, before[element]]);
      }
      expect([after[`${core}score.raw`], after['interactions.1.id']]).toEqual(['75', undefined]);
    },
  );

  test('a review without suspend data shows the result, but no verdicts', async () => {
    await page.goto(`${site.url}${edition}.html?mode=review`);
    const frame = courseFrame(page);
    await frame.locator('form[data-question=q1][data-state=fresh]').waitFor();
    expect(await frame.locator('[data-hb-state]').textContent()).toBe('Not started');
    expect(await frame.locator('[data-hb-score]').textContent()).toBe('');
    expect(await frame.locator('input:enabled:visible, .hb-check:visible').count()).toBe(0);
  });

  test('two pages of one attempt, in two sessions, share their answers', async () => {
    const context = await browser.newContext();
    const [one, other] = [await context.newPage(), await context.newPage()];
    await one.goto(`${site.url}${edition}.html`);
    await courseFrame(one).locator('form[data-question=q1][data-state=fresh]').waitFor();
    await one.reload();
    const kept = await one.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await other.addInitScript((text) => {
      for (const [name, value] of Object.entries(JSON.parse(text))) sessionStorage[name] ??= value;
    }, kept);
    await other.goto(`${site.url}${edition}.html`);
    await answer(courseFrame(one), 'q1', 'hub');
    const adopted = courseFrame(other).locator('form[data-question=q1][data-state=correct]');
    await adopted.waitFor({ state: 'attached' });
    await courseFrame(other).getByRole('link', { name: 'two' }).click();
    await answer(courseFrame(other), 'q2', 'a', 'c');
    await courseFrame(one).getByText('2 of 2 points').waitFor();
    await courseFrame(one).getByRole('link', { name: 'two' }).click();
    await courseFrame(one).locator('form[data-question=q2][data-state=correct]').waitFor();
    for (const each of [one, other]) expect((await recordedCmi(each))[`${core}score.raw`]).toBe('100');
    await context.close();
  });

  test('leaving ends the session, once', async () => {
    await page.goto(`${site.url}${edition}.html`);
    await courseFrame(page).locator('form[data-state=fresh]').first().waitFor();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const made = await recordedCalls(page);
    expect(made.filter((call) => call === initialize || call === terminate)).toEqual([initialize, terminate]);
    if (edition === 'scorm2004') expect(made.at(-1)).toBe(terminate);
  });

  test('without an LMS the course works, and says that nothing is being recorded', async () => {
    await page.clock.install();
    await page.goto(`${site.url}${edition}/`);
    await page.clock.runFor(9000);
    expect(await page.locator('[data-notice]').count()).toBe(0);
    await page.clock.runFor(2000);
    expect(await page.locator('[data-notice=notRecorded]').isVisible()).toBe(true);
    await answer(page, 'q1', 'hub');
    expect(await page.locator('form[data-question=q1]').getAttribute('data-state')).toBe('correct');
  });

  test('a page of another site around it is skipped', async () => {
    const other = await serveFolder(
      new Map([['index.html', `<iframe src="${site.url}${edition}/"></iframe>`]]),
    );
    await page.clock.install();
    await page.goto(other.url.replace('127.0.0.1', 'localhost'));
    await courseFrame(page).locator('[data-hornbook=ready]').waitFor();
    await page.clock.runFor(11_000);
    await courseFrame(page).locator('[data-notice=notRecorded]').waitFor();
    await other.close();
  });
});
