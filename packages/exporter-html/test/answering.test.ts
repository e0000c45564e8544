import { serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Learner, learner } from './support/learner.js';
import { type Published, publish } from './support/publish.js';
import { sampleCourse } from './support/sample-course.js';

let browser: Browser;
let site: Published;
let who: Learner;

beforeAll(async () => {
  [browser, site] = await Promise.all([connectBrowser(), publish(sampleCourse())]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  who = await learner(browser);
});
afterEach(() => who.leave());

const text = (selector: string) => who.page.locator(selector).first().textContent();
const meter = () => who.page.locator('progress').evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]);

describe.each([
  ['file', 'html/first.html'],
  ['http', 'html/first.html'],
  ['file', 'course.html'],
  ['http', 'course.html'],
] as const)('over %s, in %s', (scheme, path) => {
  beforeEach(() => who.page.goto(site[scheme] + path));
  const isFolder = path.startsWith('html/');

  test('a wrong answer, a right one, and both after a reload', async () => {
    expect([await text('[data-hb-state]'), await text('[data-hb-score]')]).toEqual([
      'Not started',
      '0 of 5 points',
    ]);
    await who.answer('one', 'red');
    expect(await who.state('one')).toBe('incorrect');
    const shown = await who.form('one').textContent();
    expect(shown).toContain('About red of one');
    expect(shown).toContain('Think again about one');
    expect(shown).not.toContain('Explanation of one');
    expect(await meter()).toEqual([0, 5]);

    await who.answer('one', 'green');
    await who.answer('some', 'red');
    expect([await who.state('one'), await who.state('some')]).toEqual(['correct', 'partial']);
    expect(await who.form('one').textContent()).toContain('Explanation of one');
    expect(await text('[data-hb-score]')).toBe('2 of 5 points');
    expect(await meter()).toEqual([2, 5]);
    expect(await text('.hb-menu [data-lesson-status=first]')).toBe('2 of 3 answered');

    await who.page.reload();
    expect([await who.state('one'), await who.state('some')]).toEqual(['correct', 'partial']);
    expect(await who.form('some').locator(':checked').getAttribute('value')).toBe('red');
    expect([await text('[data-hb-state]'), await text('[data-hb-score]')]).toEqual([
      'In progress',
      '2 of 5 points',
    ]);
    expect(who.problems).toEqual([]);
  });

  test('requests only files beside it', async () => {
    await who.answer('one', 'green');
    await who.page.getByRole('link', { name: 'Next' }).click();
    await who.page.locator('article[data-lesson=second]').waitFor();
    await who.page.waitForLoadState();
    const inFolder = [
      ...['first.html', 'hornbook.css', 'course.js', 'player.js', 'assets/plan.svg'],
      ...['second.html', 'hornbook.css', 'course.js', 'player.js'],
    ].map((name) => `${site[scheme]}html/${name}`);
    const asked = who.requests.map((url) => url.replace(/#.*/, ''));
    expect([...asked].sort()).toEqual(isFolder ? inFolder.sort() : [site[scheme] + path]);
    expect(who.problems).toEqual([]);
  });
});

test.each(['html/first.html', 'course.html'])(
  '%s starts over when that is meant, on all pages',
  async (path) => {
    await who.page.goto(site.file + path);
    await who.answer('one', 'green');
    await who.page.getByRole('button', { name: 'Start over' }).click();
    await who.page.getByRole('button', { name: 'Keep my answers' }).click();
    expect(await who.state('one')).toBe('correct');
    await who.page.getByRole('button', { name: 'Start over' }).click();
    await who.page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    expect(await who.page.locator('[data-notice=startedOver]').isVisible()).toBe(true);
    expect(await who.state('one')).toBe('fresh');
    if (path === 'html/first.html') await who.page.goto(`${site.file}html/index.html`);
    else await who.page.reload();
    expect([await text('[data-hb-state]'), await text('[data-hb-score]')]).toEqual([
      'Not started',
      '0 of 5 points',
    ]);
    expect(who.problems).toEqual([]);
  },
);

describe('the page of the course', () => {
  test('shows how far the learner has come, lesson by lesson', async () => {
    await who.page.goto(`${site.http}html/second.html`);
    await who.answer('far', 'red');
    await who.page.goto(`${site.http}html/first.html`);
    await who.answer('some', 'red', 'blue');
    await who.page.goto(`${site.http}html/index.html`);
    expect([await text('[data-hb-state]'), await text('[data-hb-score]')]).toEqual([
      'In progress',
      '3 of 5 points',
    ]);
    expect(await who.page.locator('.hb-card-status').allTextContents()).toEqual([
      '1 of 3 answered',
      'Done',
      '',
    ]);
    expect(await who.page.locator('.hb-card-status[data-done]').count()).toBe(1);
    await who.page.getByRole('link', { name: 'ثالث' }).click();
    await who.page.locator('.hb-menu [data-lesson-status=third][data-done]').waitFor();
    expect(await who.page.title()).toBe('ثالث – A course');
    expect(who.problems).toEqual([]);
  });
});

describe('a document for an LMS', () => {
  test('works without one, and says that nothing is being recorded', async () => {
    // An LMS may make its API ten seconds after the page.
    await who.page.clock.install();
    await who.page.goto(`${site.http}lms/index.html`);
    await who.page.clock.runFor(11_000);
    await who.page.locator('[data-notice=notRecorded]').waitFor();
    await who.answer('one', 'green');
    expect(await who.state('one')).toBe('correct');
    expect(who.problems).toEqual([]);
  });
});

describe('a file that is linked', () => {
  const follow = () => who.page.getByRole('link', { name: 'a sheet' }).click();

  test.each([
    ['http', 'html/first.html'],
    ['http', 'course.html'],
    ['file', 'course.html'],
  ] as const)('is downloaded under its name: over %s, in %s', async (scheme, path) => {
    await who.page.goto(site[scheme] + path);
    const [download] = await Promise.all([who.page.waitForEvent('download'), follow()]);
    expect(download.suggestedFilename()).toBe('sheet.pdf');
    expect(who.page.url()).toBe(site[scheme] + path);
  });

  test('opens beside the page where the browser downloads nothing: over file', async () => {
    await who.page.goto(`${site.file}html/first.html`);
    await Promise.all([who.context.waitForEvent('page'), follow()]);
    expect(who.page.url()).toBe(`${site.file}html/first.html`);
  });
});

test.each(['allow-scripts allow-forms', 'allow-scripts'])(
  'in a frame with sandbox="%s", questions are answered',
  async (sandbox) => {
    const frame = `<iframe sandbox="${sandbox}" src="${site.http}html/first.html"></iframe>`;
    const { close, url } = await serveFolder(new Map([['index.html', frame]]));
    onTestFinished(close);
    await who.page.goto(url);
    const form = who.page.frameLocator('iframe').locator('form[data-question=one]');
    await form.locator('input[value=green]').check();
    await form.locator('.hb-check').click();
    expect(await form.getAttribute('data-state')).toBe('correct');
  },
);
