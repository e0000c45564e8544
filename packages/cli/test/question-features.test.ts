import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  courseFrame,
  type FolderServer,
  lmsKinds,
  lmsSite,
  recordedCmi,
  serveFolder,
} from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// What a question may say besides its answers, from Markdown to what a person meets.

const settings = 'id: features\ntitle: Features\nattempts: 2\n';
const lesson = `---
title: Images
objectives:
  - Find images
  - List images
---

{: .quiz #origin attempts="1" points="0.5"}
Where do images come from?

- (x) Docker Hub
- ( ) The local disk
  > Only once they are pulled.

{: .hint}
> It is a website.

{: .hint}
> It is Docker's own.

{: .hint}
> It rhymes with *pub*.

{: .explanation}
> Unless you name another registry.

{: .quiz #list scoring="partial" shuffle="answers" points="1.5" objective="List images"}
Which commands list images?

- [x] docker image ls
  > That is the long form.
- [x] docker images
  > That is the short form.
- {: .fixed} [ ] docker run
- [ ] docker ps
  > That lists containers.
- [ ] docker cp
- {: .fixed} [ ] None of these

{: .correct}
> Both of them.

{: .incorrect}
> Look again.

{: .explanation}
> images is an alias.

{: .quiz #free points="0" required="false"}
An image can be changed.

- ( ) True
- (x) False

{: .quiz #deutsch lang="de"}
Was ist ein Abbild?

- (x) Eine Vorlage
- ( ) Ein Behälter

{: .quiz .scale #mood required="false"}
How sure are you?

1. Not at all
   > Read it once more.
2. Very

{: .explanation}
> Nobody is sure at first.
`;

const files = new Map<string, string | Uint8Array>();
let browser: Browser;
let site: FolderServer;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const cwd = folderWith({ 'course.yaml': settings, 'images.md': lesson });
  const built = await hornbook('build . --quiet --out out --format html,scorm12,scorm2004', { cwd });
  expect(built).toMatchObject({ code: 0, stderr: '' });
  for (const [path, bytes] of filesIn(join(cwd, 'out/html'))) files.set(path, bytes);
  for (const kind of lmsKinds) {
    const { edition } = kind;
    const zip = unzipSync(readFileSync(join(cwd, `out/features-${edition}.zip`)));
    for (const [path, bytes] of Object.entries(zip)) files.set(`${edition}/${path}`, bytes);
    for (const [path, text] of lmsSite(kind, `${edition}.html`, `/${edition}/index.html`))
      files.set(path, text);
  }
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  problems = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const open = (on = page) => on.goto(`${site.url}images.html`);
const form = (id: string, place: Page | FrameLocator = page) => place.locator(`form[data-question=${id}]`);
const state = (id: string) => form(id).getAttribute('data-state');
const shows = (id: string, text: string, place?: FrameLocator) => form(id, place).getByText(text).isVisible();
const score = () => page.locator('[data-hb-score]').first().textContent();

/** Chooses these options and no others. */
async function answer(id: string, options: readonly string[], place?: FrameLocator): Promise<void> {
  for (const box of await form(id, place).getByRole('checkbox').all()) await box.uncheck();
  for (const option of options) await form(id, place).getByLabel(option, { exact: true }).check();
  await form(id, place)
    .getByRole('button', { name: /^(Check answer|Try again)$/ })
    .click();
}

describe('hints', () => {
  const names = ['Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3'];
  const texts = ['It is a website.', "It is Docker's own.", 'It rhymes with pub.'];
  const offered = (on = page) => form('origin', on).locator('summary:visible').allTextContents();
  const read = async () => (await Promise.all(texts.map((text) => shows('origin', text)))).filter(Boolean);

  test('are offered one after another, each once the one before it was opened', async () => {
    await open();
    for (const [index, name] of names.entries()) {
      await form('origin').getByText(name).waitFor();
      expect(await offered()).toEqual(names.slice(0, index + 1));
      expect(await read()).toHaveLength(index);
      await form('origin').getByText(name).click();
      await form('origin').locator('details[open]').nth(index).waitFor();
    }
    expect(await read()).toHaveLength(3);
    await answer('origin', ['The local disk']);
    await page.reload();
    expect(await offered()).toEqual(names.slice(0, 1));
  });

  test('are reached by keys, and taken back when the course is started over', async () => {
    await open();
    await form('origin').getByText('The local disk').click();
    for (const [index, name] of names.entries()) {
      await form('origin').getByText(name).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      await page.keyboard.press('Enter');
      await form('origin').locator('details[open]').nth(index).waitFor();
    }
    expect(await read()).toHaveLength(3);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    expect(await offered()).toEqual(names.slice(0, 1));
    expect(await read()).toHaveLength(0);
  });

  test('are all there without scripts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const plainPage = await plain.newPage();
    await open(plainPage);
    expect(await offered(plainPage)).toEqual(names);
    await plain.close();
  });
});

test('feedback follows the answer, and the explanation comes once the question is closed', async () => {
  await open();
  await answer('list', ['docker images', 'docker ps', 'docker image ls']);
  expect(await state('list')).toBe('partial');
  for (const [text, isDue] of [
    ['Partly correct.', true],
    ['That is the short form.', true],
    ['That is the long form.', true],
    ['That lists containers.', true],
    ['Look again.', true],
    ['Both of them.', false],
    ['images is an alias.', false],
  ] as const) {
    expect(await shows('list', text), text).toBe(isDue);
  }
  await answer('list', ['docker images', 'docker image ls']);
  expect(await state('list')).toBe('correct');
  for (const [text, isDue] of [
    ['That is the short form.', true],
    ['That lists containers.', false],
    ['Look again.', false],
    ['Both of them.', true],
    ['images is an alias.', true],
  ] as const) {
    expect(await shows('list', text), text).toBe(isDue);
  }
});

test('attempts are as many as the question says, else as many as the course says', async () => {
  await open();
  const left = (id: string) => form(id).locator('.hb-attempts').textContent();
  expect([await left('origin'), await left('list')]).toEqual(['1 attempt left', '2 attempts left']);
  await answer('origin', ['The local disk']);
  expect(await state('origin')).toBe('closed');
  expect(await shows('origin', 'Only once they are pulled.')).toBe(true);
  expect(await shows('origin', 'Unless you name another registry.')).toBe(true);
  await answer('list', ['docker ps']);
  expect([await state('list'), await left('list')]).toEqual(['incorrect', '1 attempt left']);
  expect(await shows('list', 'images is an alias.')).toBe(false);
  await answer('list', ['docker cp']);
  expect(await state('list')).toBe('closed');
  expect(await shows('list', 'images is an alias.')).toBe(true);
});

test('points may be fractions and nothing, and part of an answer earns part of them', async () => {
  await open();
  const instruction = (id: string) => form(id).locator('.hb-instruction').textContent();
  expect(await instruction('origin')).toContain('0.5 points');
  expect(await instruction('list')).toContain('1.5 points');
  expect(await instruction('free')).not.toContain('point');
  expect(await score()).toBe('0 of 3 points');
  await answer('list', ['docker images']);
  expect(await score()).toBe('0.75 of 3 points');
  await answer('free', ['False']);
  expect(await state('free')).toBe('correct');
  expect(await score()).toBe('0.75 of 3 points');
  await answer('origin', ['Docker Hub']);
  expect(await score()).toBe('1.25 of 3 points');
});

test('a course is complete once every question is answered that is required', async () => {
  await open();
  const complete = () => page.locator('[data-hb-state]').first().textContent();
  await answer('origin', ['The local disk']);
  await answer('deutsch', ['Eine Vorlage']);
  expect(await complete()).toBe('In progress');
  await answer('list', ['docker ps']);
  expect(await complete()).toBe('Complete');
  await answer('mood', ['Not at all']);
  expect([await state('mood'), await complete()]).toEqual(['recorded', 'Complete']);
  expect(await shows('mood', 'Read it once more.')).toBe(true);
  expect(await shows('mood', 'Nobody is sure at first.')).toBe(true);
});

test('options are shuffled by the seed of the attempt, but for those that are fixed', async () => {
  await page.addInitScript(() => {
    crypto.getRandomValues = (array) => {
      (array as unknown as Uint32Array)[0] = Number(sessionStorage.getItem('seed'));
      return array;
    };
  });
  const orders = new Set<string>();
  for (const seed of [1, 2, 3]) {
    await page.goto(site.url);
    await page.evaluate((seed) => {
      localStorage.clear();
      sessionStorage.setItem('seed', String(seed));
    }, seed);
    await open();
    const order = await form('list')
      .getByRole('checkbox')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect([order[2], order[5]]).toEqual(['list.docker-run', 'list.none-of-these']);
    await page.reload();
    expect(
      await form('list')
        .getByRole('checkbox')
        .evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual(order);
    orders.add(order.join());
  }
  expect(orders.size).toBe(3);
});

test('a question has a language of its own', async () => {
  await open();
  expect(await form('deutsch').getAttribute('lang')).toBe('de');
  expect(await form('origin').getAttribute('lang')).toBeNull();
});

test.each(lmsKinds)('$edition is told what objective a question measures', async ({ edition }) => {
  await page.goto(`${site.url}${edition}.html`);
  const frame = courseFrame(page);
  await answer('list', ['docker images'], frame);
  await form('list', frame).and(frame.locator('[data-state=partial]')).waitFor();
  const cmi = await recordedCmi(page);
  expect(cmi['objectives.0.id']).toMatch(/^List_images_/);
  expect(cmi['interactions.0.objectives.0.id']).toBe(cmi['objectives.0.id']);
  expect(cmi['objectives.0.score.raw']).toBe('50');
  expect(cmi).not.toHaveProperty(['objectives.1.id']);
});
