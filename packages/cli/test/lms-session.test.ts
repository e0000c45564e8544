import { readFileSync } from 'node:fs';
import { courseFrame, type FolderServer, serveFolder, temporaryFolder } from '@hornbook/testkit';
import { connectBrowser, violations } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { callsOf, simulatedLms, storedIn } from './support/simulated-lms.js';

// How a session with an LMS begins and ends, in real windows.
// The player of the 3rd edition is that of the 4th.
const formats = ['scorm12', 'scorm2004'] as const;
const quiz = folderWith({
  'course.yaml': 'id: quiz\ntitle: Quiz\npassMark: 60\n',
  'quiz.md': `# Quiz

{: .quiz #one}
One?

- (x) Yes
- ( ) No

{: .quiz #two}
Two?

- (x) Yes
- ( ) No
`,
});

/** What an LMS's page does before it shows the course. */
const pages = {
  plain: 'open()',
  // As where the API comes with a script that loads slowly; the test says when.
  late: 'globalThis.openLate = open',
  // As in a wrapper around the course.
  begun: "open(); session.api.LMSInitialize?.(''); session.api.Initialize?.('')",
};

let browser: Browser;
let site: FolderServer;
let context: BrowserContext;
beforeAll(async () => {
  const out = temporaryFolder();
  expect((await hornbook(`build . --format ${formats} --out ${out}`, { cwd: quiz })).code).toBe(0);
  const files = new Map<string, string | Uint8Array>();
  for (const format of formats) {
    const contents = unzipSync(readFileSync(`${out}/quiz-${format}.zip`));
    for (const [path, bytes] of Object.entries(contents)) files.set(`${format}/${path}`, bytes);
    for (const [name, before] of Object.entries(pages)) {
      for (const [path, text] of simulatedLms(
        format,
        `${name}-${format}.html`,
        `/${format}/index.html`,
        before,
      ))
        files.set(path, text);
    }
  }
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

async function launch(name: string): Promise<{ page: Page; course: FrameLocator }> {
  const page = await context.newPage();
  await page.goto(`${site.url}${name}.html`);
  const course = courseFrame(page);
  await course.locator('[data-hornbook=ready]').waitFor();
  return { page, course };
}

async function answer(course: FrameLocator, id: string, option: 'Yes' | 'No'): Promise<void> {
  const form = course.locator(`form[data-question=${id}]`);
  await form.getByLabel(option, { exact: true }).check();
  await form.getByRole('button', { name: 'Check answer' }).click();
  await form.locator('.hb-verdict').waitFor();
}

const count = async (page: Page, name: string): Promise<number> =>
  (await callsOf(page)).filter((call) => call.name === name).length;
const notices = (course: FrameLocator) => course.locator('[data-notice]');
const courseWindow = (page: Page): Frame => page.frames()[1] as Frame;

describe.each(formats)('%s', (format) => {
  const raw = format === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';

  test('leaving saves everything, ends the session once, and says that the window can be closed', async () => {
    const { course, page } = await launch(`plain-${format}`);
    await answer(course, 'one', 'Yes');
    await course.getByRole('button', { name: 'Save and leave' }).click();
    await course.getByRole('heading', { name: 'Everything is saved' }).waitFor();
    expect(await course.locator('h1').evaluate((title) => title === document.activeElement)).toBe(true);
    expect(await course.locator('form').count()).toBe(0);
    expect((await storedIn(page))[raw]).toBe('50');
    await courseWindow(page).goto('about:blank');
    expect(await count(page, 'terminate')).toBe(1);
    expect((await callsOf(page)).filter(({ error }) => error && error !== 403)).toEqual([]);
  });

  test('leaving is put off while the LMS takes nothing', async () => {
    const { course, page } = await launch(`plain-${format}`);
    await page.evaluate(() =>
      new Function(
        "globalThis.outage = session.intercept((call, proceed) => /set|commit/.test(call.name) ? 'false' : proceed())",
      )(),
    );
    await answer(course, 'one', 'Yes');
    await course.getByRole('button', { name: 'Save and leave' }).click();
    expect(await notices(course).getAttribute('data-notice')).toBe('notSaved');
    expect(await count(page, 'terminate')).toBe(0);
    await page.evaluate(() => new Function('outage()')());
    await course.getByRole('button', { name: 'Save and leave' }).click();
    await course.getByRole('heading', { name: 'Everything is saved' }).waitFor();
    expect((await storedIn(page))[raw]).toBe('50');
  });

  test('a window that goes away ends the session once', async () => {
    const { course, page } = await launch(`plain-${format}`);
    await answer(course, 'one', 'Yes');
    await courseWindow(page).goto('about:blank');
    expect(await count(page, 'terminate')).toBe(1);
    expect((await storedIn(page))[raw]).toBe('50');
  });

  test('an API that appears later gets what was answered before', async () => {
    const { course, page } = await launch(`late-${format}`);
    await answer(course, 'one', 'Yes');
    expect(await notices(course).count()).toBe(0);
    await page.evaluate(() => Reflect.get(globalThis, 'openLate')());
    await course.getByRole('button', { name: 'Save and leave' }).waitFor();
    expect((await storedIn(page))[raw]).toBe('50');
    expect((await storedIn(page))['cmi.interactions.0.id']).toBe('one');
  });

  test('a session that a wrapper has begun is used', async () => {
    const { course, page } = await launch(`begun-${format}`);
    await answer(course, 'one', 'Yes');
    expect((await storedIn(page))[raw]).toBe('50');
    expect(await notices(course).count()).toBe(0);
  });

  test('a frame that is loaded again says that its session has ended', async () => {
    await context.clock.install();
    const { course, page } = await launch(`plain-${format}`);
    await answer(course, 'one', 'Yes');
    await courseWindow(page).evaluate(() => location.reload());
    // SCORM 1.2 has no error of its own for it, so the page goes on asking for half a minute.
    for (let seconds = 0; seconds < 60; seconds += 10) await context.clock.fastForward('00:10');
    await course.locator('[data-notice=sessionEnded]').waitFor();
    expect(await count(page, 'terminate')).toBe(1);
  });

  test('of two tabs, the one that knows less takes nothing away when it is closed', async () => {
    const stale = await launch(`plain-${format}`);
    const fresh = await launch(`plain-${format}`);
    await answer(fresh.course, 'one', 'Yes');
    await answer(fresh.course, 'two', 'Yes');
    await fresh.page.close({ runBeforeUnload: true });
    await stale.page.bringToFront();
    await courseWindow(stale.page).goto('about:blank');
    const { course, page } = await launch(`plain-${format}`);
    expect((await storedIn(page))[raw]).toBe('100');
    expect(await course.locator('form[data-state=correct]').count()).toBe(2);
  });
});

test('the page at the end has no accessibility problems', async () => {
  const { course, page } = await launch('plain-scorm12');
  await course.getByRole('button', { name: 'Save and leave' }).click();
  await course.getByRole('heading', { name: 'Everything is saved' }).waitFor();
  expect(await violations(courseWindow(page))).toEqual([]);
});
