import { pathToFileURL } from 'node:url';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// What forms do while an answer is being made, before anything is checked.

const lesson = `# Forms

{: .quiz .order #order}
What comes first?

1. Build
2. Run
3. Stop

{: .quiz .match #match}
What is what?

- Image
  - a template
- Container
  - a process

{: .quiz .matrix #matrix}
What is what?

|           | still | running |
|-----------|-------|---------|
| Image     | [x]   | [ ]     |
| Container | [ ]   | [x]     |

{: .quiz #names}
Which of these is a place in a form?

- (x) Status
- ( ) Instruction
- ( ) Name
`;

let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  const cwd = folderWith({ 'lesson.md': lesson });
  expect((await hornbook('build lesson.md --out out --format html', { cwd })).code).toBe(0);
  url = pathToFileURL(`${cwd}/out/html/lesson.html`).href;
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(url);
});
afterEach(() => page.context().close());

const form = (id: string): Locator => page.locator(`form[data-question=${id}]`);
const check = (id: string) => form(id).getByRole('button', { name: 'Check answer' }).click();
const state = (id: string) => form(id).getAttribute('data-state');
const move = (way: 'up' | 'down', item: string) => page.getByRole('button', { name: `Move ${way}: ${item}` });
const focused = () => page.evaluate(() => document.activeElement?.id);
const idOf = (control: Locator) => control.getAttribute('id');

describe('items in order', () => {
  const shown = () => form('order').locator('.hb-item').allInnerTexts();
  /** The item that stands at a place. */
  const at = async (place: number) => (await shown())[place] as string;

  test('go one place up or down, keep the focus, and say where they are', async () => {
    const [first, second, third] = (await shown()) as [string, string, string];
    await move('down', first).focus();
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual([second, first, third]);
    expect(await focused()).toBe(await idOf(move('down', first)));
    expect(await form('order').getByRole('status').textContent()).toBe('Now in position 2 of 3.');
    await page.keyboard.press('Space');
    expect(await shown()).toEqual([second, third, first]);
    expect(await form('order').getByRole('status').textContent()).toBe('Now in position 3 of 3.');
  });

  test('that are at an end have one way to go, and the focus takes it', async () => {
    const last = await at(2);
    expect(await move('down', last).count()).toBe(0);
    await move('up', last).click();
    await move('up', last).click();
    expect(await at(0)).toBe(last);
    expect(await move('up', last).count()).toBe(0);
    expect(await focused()).toBe(await idOf(move('down', last)));
  });

  test('are no answer before one was moved, and are one when it was moved back', async () => {
    const before = await shown();
    await check('order');
    expect(await state('order')).toBe('incomplete');
    await move('down', await at(0)).click();
    expect(await state('order')).toBe('fresh');
    await move('up', await at(1)).click();
    expect(await shown()).toEqual(before);
    await check('order');
    expect(await state('order')).not.toBe('incomplete');
  });

  test('stay in the order of this attempt', async () => {
    const before = await shown();
    await page.reload();
    expect(await shown()).toEqual(before);
  });
});

test.each([
  ['match', () => form('match').getByRole('combobox', { name: 'Container' })],
  ['matrix', () => form('matrix').getByRole('checkbox', { name: 'Container still' })],
])('a %s that is half answered is asked for the rest', async (id, next) => {
  await form('match').getByRole('combobox', { name: 'Image' }).selectOption('a template');
  await form('matrix').getByRole('checkbox', { name: 'Image still' }).check();
  await check(id);
  expect(await state(id)).toBe('incomplete');
  const invalid = form(id).locator('[aria-invalid]');
  expect(await next().evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await next().getAttribute('aria-describedby')).toBe(`${id}:status`);
  expect(await invalid.count()).toBe(id === 'match' ? 1 : 2);
});

test('options may be called like the places of a form', async () => {
  await check('names');
  const group = form('names').locator('[aria-invalid]');
  const described = await group.evaluate((element) =>
    element
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.className),
  );
  expect(described).toEqual(['hb-instruction', 'hb-status']);
});

test('without scripts everything can be read, and nothing pretends to move', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(url);
  expect((await plain.locator('.hb-item').allInnerTexts()).toSorted()).toEqual(['Build', 'Run', 'Stop']);
  expect(await plain.getByRole('button').count()).toBe(0);
  expect(await plain.getByRole('combobox', { name: 'Image' }).isVisible()).toBe(true);
  expect(await plain.getByRole('checkbox', { name: 'Container running' }).isVisible()).toBe(true);
  await context.close();
});
