import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '@hornbook/questions/grade';
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
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// A bank from Markdown to what learners see and an LMS keeps, and what becomes of it when its author edits the course.

const question = (id: string): string => `{: .quiz #${id}}
What does ${id} stand for?

- (x) Right
- ( ) Wrong
`;

const lesson = (ids: readonly string[]): string => `# Networks

{: .bank #pool draw="2" shuffle="questions"}
## Check yourself

${ids.map(question).join('\n')}
## The end
`;

const before = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
/** Moved, others added all around, and one of those that are not to be kept gone. */
const after = (kept: readonly string[]): string[] => {
  const gone = before.find((id) => !kept.includes(id));
  return ['n1', 'n2', 'n3', ...before.toReversed().filter((id) => id !== gone), 'n4', 'n5', 'n6'];
};

const files = new Map<string, string | Uint8Array>();
/** Where the course was built last. */
let built: string;
let browser: Browser;
let site: FolderServer;
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
  await publish(before);
  problems = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

/** Builds the course and puts it where learners find it, over what was there. */
async function publish(ids: readonly string[]): Promise<void> {
  const cwd = folderWith({ 'lesson.md': lesson(ids) });
  const { code, stderr } = await hornbook('build lesson.md --quiet --out out', { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  built = join(cwd, 'out');
  for (const [path, bytes] of filesIn(join(built, 'html'))) files.set(`html/${path}`, bytes);
  for (const kind of lmsKinds) {
    const { edition } = kind;
    const zip = unzipSync(readFileSync(join(built, `lesson-${edition}.zip`)));
    for (const [path, bytes] of Object.entries(zip)) files.set(`${edition}/${path}`, bytes);
    for (const [path, text] of lmsSite(kind, `${edition}.html`, `/${edition}/index.html`))
      files.set(path, text);
  }
}

/** The ids of the questions that a person sees. */
const shown = (place: Page | FrameLocator): Promise<string[]> =>
  place
    .locator('form')
    .evaluateAll((forms: HTMLFormElement[]) =>
      forms.flatMap((form) => (form.checkVisibility() ? (form.dataset.question ?? '') : [])),
    );

const form = (place: Page | FrameLocator, id: string) => place.locator(`form[data-question=${id}]`);

async function answer(place: Page | FrameLocator, id: string, option: string): Promise<void> {
  await form(place, id).getByLabel(option, { exact: true }).check();
  await form(place, id).getByRole('button', { name: 'Check answer' }).click();
}

test('web pages keep a draw and its answers through reloads and edits', async () => {
  const url = `${site.url}html/lesson.html`;
  await page.goto(url);
  const drawn = await shown(page);
  const [first = '', second = ''] = drawn;
  expect(drawn).toHaveLength(2);
  await answer(page, first, 'Wrong');
  await page.reload();
  expect(await shown(page)).toEqual(drawn);
  expect(await form(page, first).getAttribute('data-state')).toBe('incorrect');

  await publish(after(drawn));
  await page.reload();
  expect(await shown(page)).toEqual(drawn);
  expect(await form(page, first).getByLabel('Wrong', { exact: true }).isChecked()).toBe(true);
  await answer(page, second, 'Right');
  expect(await page.locator('[data-hb-score]').first().textContent()).toBe('1 of 2 points');

  await publish(after(drawn).filter((id) => id !== first));
  await page.reload();
  const replaced = await shown(page);
  expect(replaced).toHaveLength(2);
  expect(replaced).toContain(second);
  expect(await form(page, second).getAttribute('data-state')).toBe('correct');
});

describe.each(lmsKinds)('$edition', ({ edition }) => {
  const core = edition === 'scorm12' ? 'core.' : '';
  const status = edition === 'scorm12' ? 'core.lesson_status' : 'completion_status';

  test('keeps a draw and its answers when the learner comes back, and when the course was edited', async () => {
    await page.goto(`${site.url}${edition}.html`);
    const frame = courseFrame(page);
    await frame.locator('form[inert]').first().waitFor({ state: 'attached' });
    const drawn = await shown(frame);
    const [first = '', second = ''] = drawn;
    expect(drawn).toHaveLength(2);
    await answer(frame, first, 'Right');
    await frame.locator('form[data-state=correct]').waitFor();
    expect(await recordedCmi(page)).toMatchObject({ [`${core}score.raw`]: '50', [status]: 'incomplete' });

    await page.reload();
    await frame.locator('form[data-state=correct]').waitFor();
    expect(await shown(frame)).toEqual(drawn);

    await publish(after(drawn));
    await page.reload();
    await frame.locator('form[data-state=correct]').waitFor();
    expect(await shown(frame)).toEqual(drawn);
    await answer(frame, second, 'Wrong');
    await frame.locator('form[data-state=incorrect]').waitFor();
    const cmi = await recordedCmi(page);
    expect(cmi).toMatchObject({ [`${core}score.raw`]: '50', [status]: 'completed' });
    expect([cmi['interactions.0.id'], cmi['interactions.1.id']]).toEqual(drawn);
    expect(cmi).not.toHaveProperty(['interactions.2.id']);
  });
});

test('whoever has the JSON and the seed draws what the page draws', async () => {
  await page.goto(`${site.url}html/lesson.html`);
  const seed = await page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.endsWith(' seed'));
    return Number(localStorage.getItem(name ?? ''));
  });
  const { banks } = JSON.parse(readFileSync(join(built, 'json/lessons/lesson.json'), 'utf8'));
  const drawn = draw<{ id: string }>(banks[0], seed);
  expect(drawn.map(({ id }) => id)).toEqual(await shown(page));
});

test('without scripts all questions of a bank are there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}html/lesson.html`);
  for (const id of before) expect(await form(plain, id).isVisible(), id).toBe(true);
  await context.close();
});
