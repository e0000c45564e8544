import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runtimeTypes } from '@hornbook/questions/browser';
import { type FolderServer, serveFolder, temporaryFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playerScript } from '../src/index.js';
import { page as makePage } from './support/page.js';
import { multiple, single } from './support/questions.js';

/** All types in one bundle; other tests have scripts with a few types. */
const webPlayer = playerScript(
  'web',
  runtimeTypes.map(({ type }) => type),
);

const q1 = single('q1', ['hub', 'none', 'quay'], 'hub', { shuffle: true });
const q2 = multiple('q2', ['a', 'b', 'c'], ['a', 'c'], { attempts: 2, points: 2 });
const onePage = makePage([{ id: 'one', samples: [q1, q2] }]);

/** Forms and objects have properties with these names. */
const names = ['dataset', 'contains', 'querySelector', 'constructor', 'submit'];
const namedLikeProperties = makePage([
  { id: 'one', samples: names.map((name) => single(name, ['hub', 'none'], 'hub')) },
]);

const files = new Map<string, string>([
  ['names/player.js', webPlayer],
  ['names/index.html', namedLikeProperties],
  ['player.js', webPlayer],
  ['index.html', onePage],
  ['other/index.html', onePage],
  ['other/player.js', webPlayer],
  ['multi/player.js', webPlayer],
  [
    'multi/one.html',
    makePage([
      { id: 'one', samples: [q1] },
      { id: 'two', samples: [q2], elsewhere: true },
    ]),
  ],
  [
    'multi/two.html',
    makePage([
      { id: 'one', samples: [q1], elsewhere: true },
      { id: 'two', samples: [q2] },
    ]),
  ],
  ['course/player.js', webPlayer],
  [
    'course/index.html',
    makePage([
      { id: 'one', samples: [q1] },
      { id: 'two', samples: [q2] },
    ]),
  ],
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

const form = (id: string) => page.locator(`form[data-question="${id}"]`);
const option = (id: string, name: string) => form(id).locator(`input[value="${name}"]`);
const verdict = (id: string) => form(id).locator('.hb-verdict');
const stateOf = (id: string) => form(id).getAttribute('data-state');
const submit = (id: string) => form(id).locator('.hb-check').click();
const text = (selector: string) => page.locator(selector).first().textContent();
const focused = () =>
  page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName);

async function choose(id: string, ...names: string[]): Promise<void> {
  for (const name of ['hub', 'none', 'quay', 'a', 'b', 'c']) {
    const input = option(id, name);
    if ((await input.count()) === 0) continue;
    if (names.includes(name)) await input.check();
    else if ((await input.getAttribute('type')) === 'checkbox') await input.uncheck();
  }
}

async function answer(id: string, ...names: string[]): Promise<void> {
  await choose(id, ...names);
  await submit(id);
}

describe.each(['http', 'file'])('over %s', (scheme) => {
  let url: string;
  beforeAll(() => {
    if (scheme === 'http') {
      url = site.url;
      return;
    }
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), onePage);
    writeFileSync(join(folder, 'player.js'), webPlayer);
    url = pathToFileURL(join(folder, 'index.html')).href;
  });

  test('a wrong answer, a right one, and both after a reload', async () => {
    await page.goto(url);
    await answer('q1', 'none');
    expect(await stateOf('q1')).toBe('incorrect');
    expect(await verdict('q1').textContent()).toBe('Not correct.');
    expect(await form('q1').locator('[data-option=none] .hb-option-feedback').textContent()).toBe(
      'About none',
    );
    expect(await form('q1').locator('.hb-feedback').textContent()).toBe('Think again');
    expect(await form('q1').locator('.hb-explanation').count()).toBe(0);
    expect(await form('q1').locator('.hb-check').textContent()).toBe('Try again');

    await page.reload();
    expect(await option('q1', 'none').isChecked()).toBe(true);
    expect(await stateOf('q1')).toBe('incorrect');

    await answer('q1', 'hub');
    await answer('q2', 'a', 'c');
    expect(await form('q1').locator('.hb-explanation').textContent()).toContain('Because it is so');
    expect(await text('[data-hb-score]')).toBe('3 of 3 points');
    expect(await text('[data-hb-state]')).toBe('Complete');

    await page.reload();
    expect(await option('q1', 'hub').isChecked()).toBe(true);
    expect(await option('q1', 'hub').isDisabled()).toBe(true);
    expect([await stateOf('q1'), await stateOf('q2')]).toEqual(['correct', 'correct']);
    expect(await text('[data-hb-score]')).toBe('3 of 3 points');
  });
});

describe('a question', () => {
  beforeEach(() => page.goto(site.url));

  test('asks for an answer', async () => {
    await submit('q1');
    expect(await stateOf('q1')).toBe('incomplete');
    const group = form('q1').locator('fieldset');
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    expect(await group.getAttribute('aria-describedby')).toBe('q1:instruction q1:status');
    await submit('q2');
    expect(await option('q2', 'a').getAttribute('aria-describedby')).toBe('q2:status');
    await choose('q1', 'hub');
    expect(await group.getAttribute('aria-invalid')).toBeNull();
    expect(await group.getAttribute('aria-describedby')).toBe('q1:instruction');
    expect(await text('[data-hb-state]')).toBe('Not started');
  });

  test('counts attempts and, when none are left, shows the right answer', async () => {
    expect(await form('q2').locator('.hb-attempts').textContent()).toBe('2 attempts left');
    await answer('q2', 'b');
    expect(await form('q2').locator('.hb-attempts').textContent()).toBe('1 attempt left');
    expect(await form('q2').locator('[data-verdict]').count()).toBe(0);
    await answer('q2', 'a', 'b');
    expect(await stateOf('q2')).toBe('closed');
    expect(await form('q2').locator('.hb-closed').textContent()).toBe('No attempts left.');
    expect(await form('q2').locator('[data-verdict]').allTextContents()).toEqual([
      expect.stringContaining('Right answer'),
      expect.stringContaining('Not a right answer'),
      expect.stringContaining('Right answer'),
    ]);
    expect(await form('q2').locator('.hb-explanation').isVisible()).toBe(true);
    expect(await form('q2').locator('.hb-check').isVisible()).toBe(false);
    await page.reload();
    expect(await stateOf('q2')).toBe('closed');
  });

  test('grades the same answer only once', async () => {
    const button = form('q2').locator('.hb-check');
    const attempts = form('q2').locator('.hb-attempts');
    await answer('q2', 'b');
    await submit('q2');
    expect([await stateOf('q2'), await verdict('q2').count()]).toEqual(['fresh', 0]);
    expect([await button.textContent(), await attempts.textContent()]).toEqual([
      'Check answer',
      '1 attempt left',
    ]);
    expect(await option('q2', 'b').evaluate((input) => input === document.activeElement)).toBe(true);
    await submit('q2');
    expect([await stateOf('q2'), await attempts.textContent()]).toEqual(['incorrect', '1 attempt left']);
    await option('q2', 'c').check();
    expect([await stateOf('q2'), await verdict('q2').count()]).toEqual(['fresh', 0]);
  });

  test('shuffles its options the same way until the course is started over', async () => {
    const order = () =>
      form('q1')
        .locator('.hb-option')
        .evaluateAll((all) => all.map((one) => one.id || one.dataset.option));
    const before = await order();
    await page.reload();
    expect(await order()).toEqual(before);
    expect([...before].sort()).toEqual(['hub', 'none', 'quay']);
  });

  test('can be answered by keyboard alone, without losing the focus', async () => {
    await option('q1', 'none').focus();
    await page.keyboard.press('Enter');
    expect(await stateOf('q1')).toBe('incomplete');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await stateOf('q1')).not.toBe('incomplete');
    await option('q1', 'hub').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await stateOf('q1')).toBe('correct');
    expect(await focused()).toBe('hb-verdict');
  });
});

describe('starting over', () => {
  beforeEach(async () => {
    await page.goto(site.url);
    await answer('q1', 'hub');
    await page.getByRole('button', { name: 'Start over' }).click();
  });

  test('deletes nothing unless the learner confirms it', async () => {
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused()).toBe('BUTTON');
    expect(await stateOf('q1')).toBe('correct');
  });

  test('deletes all answers permanently', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    expect(await page.locator('[data-notice=startedOver]').isVisible()).toBe(true);
    expect(await focused()).toBe('BUTTON');
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      expect(await stateOf('q1')).toBe('fresh');
      expect(await option('q1', 'hub').isChecked()).toBe(false);
      expect(await option('q1', 'hub').isEnabled()).toBe(true);
      expect(await text('[data-hb-score]')).toBe('0 of 3 points');
    }
  });
});

describe('progress', () => {
  test('of the same course in another folder is separate', async () => {
    await page.goto(site.url);
    await answer('q1', 'hub');
    await page.goto(`${site.url}other/`);
    expect(await stateOf('q1')).toBe('fresh');
  });

  test('of all pages of a course is shown on each', async () => {
    await page.goto(`${site.url}multi/one.html`);
    await answer('q1', 'hub');
    await page.goto(`${site.url}multi/two.html`);
    expect(await text('[data-hb-score]')).toBe('1 of 3 points');
    expect(await text('[data-hb-state]')).toBe('In progress');
    expect(await text('[data-lesson-status=one]')).toBe('Done');
    expect(await text('[data-lesson-status=two]')).toBe('0 of 1 answered');
    expect(await page.locator('[data-done]').getAttribute('data-lesson-status')).toBe('one');
  });

  test('in two tabs is the later answer to each question', async () => {
    await page.goto(site.url);
    const first = page;
    page = await openPage();
    await page.goto(site.url);
    await answer('q1', 'none');
    const second = page;
    page = first;
    await page.bringToFront();
    await page.locator('form[data-question=q1][data-state=incorrect]').waitFor();
    await answer('q1', 'quay');
    await answer('q2', 'a', 'c');
    page = second;
    await page.bringToFront();
    await page.locator('form[data-question=q2][data-state=correct]').waitFor();
    await page.reload();
    expect(await option('q1', 'quay').isChecked()).toBe(true);
    expect(await stateOf('q2')).toBe('correct');
  });

  test.each(['blocked', 'full'])(
    'is kept in memory if storage is %s, and the page says so',
    async (fault) => {
      await page.addInitScript((fault) => {
        const fail = () => {
          throw new DOMException('No', fault === 'full' ? 'QuotaExceededError' : 'SecurityError');
        };
        if (fault === 'full') Storage.prototype.setItem = fail;
        else Object.defineProperty(window, 'localStorage', { get: fail });
      }, fault);
      await page.goto(site.url);
      expect(await page.locator('[data-notice=notStored]').isVisible()).toBe(true);
      await answer('q1', 'hub');
      expect(await stateOf('q1')).toBe('correct');
      expect(await text('[data-hb-score]')).toBe('1 of 3 points');
    },
  );

  test('that makes no sense is ignored', async () => {
    await page.goto(site.url);
    await answer('q2', 'a', 'c');
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) {
        if (!name.includes('q2')) localStorage.setItem(name, '{"earned":"x"}');
      }
    });
    await page.reload();
    expect([await stateOf('q1'), await stateOf('q2')]).toEqual(['fresh', 'correct']);
  });
});

describe('a course document', () => {
  beforeEach(() => page.goto(`${site.url}course/`));

  const visible = () =>
    page
      .locator('article')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));

  test('shows one lesson at a time, by link', async () => {
    expect(await visible()).toEqual(['one']);
    expect(await focused()).toBe('BODY');
    await page.getByRole('link', { name: 'two' }).click();
    await page.locator('article#two').waitFor();
    expect(await visible()).toEqual(['two']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lesson two');
    expect(await page.title()).toBe('Lesson two – Course');
    expect(await page.getByRole('link', { name: 'two' }).getAttribute('aria-current')).toBe('page');
    await page.goBack();
    await page.locator('article#one').waitFor();
    expect(await visible()).toEqual(['one']);
  });

  test('jumps to an anchor in another lesson', async () => {
    await page.evaluate(() => location.assign('#two/end'));
    await page.locator('article#two').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('End of two');
    await page.evaluate(() => location.assign('#q1'));
    await page.locator('article#one').waitFor();
    expect(await visible()).toEqual(['one']);
    await page.evaluate(() => location.assign('#nowhere'));
    expect(await visible()).toEqual(['one']);
  });

  test('opens where the learner left off', async () => {
    await page.getByRole('link', { name: 'two' }).click();
    await page.locator('article#two').waitFor();
    await page.goto('about:blank');
    await page.goto(`${site.url}course/`);
    expect(await visible()).toEqual(['two']);
    await page.goto('about:blank');
    await page.goto(`${site.url}course/#one`);
    expect(await visible()).toEqual(['one']);
  });
});

test.each(names)('a question may be called %s', async (name) => {
  await page.goto(`${site.url}names/`);
  await answer(name, 'hub');
  expect(await stateOf(name)).toBe('correct');
  await page.reload();
  expect(await option(name, 'hub').isChecked()).toBe(true);
});

test('code is copied by a button', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).and(page.locator('[data-copied]')).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('echo one');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
});
