import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connectBrowser, type FolderServer, serveFolder } from '@hornbook/testkit';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scorm12Player, scorm2004Player } from '../src/index.js';
import { page as makePage } from './support/page.js';
import { multiple, single } from './support/questions.js';

const lmsScript = (name: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`scorm-again/${name}/min`)).replace('/esm/', '/'), 'utf8');
const course = makePage([
  { id: 'one', samples: [single('q1', ['hub', 'none'], 'hub')] },
  { id: 'two', samples: [multiple('q2', ['a', 'b', 'c'], ['a', 'c'])] },
]);

/** An LMS's page: it makes the API, with what it kept in the session's storage, and shows the course in a frame. */
const lmsPage = (edition: string, type: string, api: string) => `<!doctype html><title>LMS</title>
<script src="/${edition}.js"></script><script>
var ${api} = new ${type}({ autocommit: false, logLevel: 5 });
var kept = sessionStorage.getItem('cmi');
if (kept) ${api}.loadFromJSON(JSON.parse(kept), 'cmi');
var calls = [];
for (const name of ['LMSInitialize', 'LMSFinish', 'Initialize', 'Terminate', 'Commit', 'LMSCommit']) {
  const call = ${api}[name];
  if (call) ${api}[name] = (...parameters) => (calls.push(name), call.apply(${api}, parameters));
}
var keep = () => sessionStorage.setItem('cmi', JSON.stringify(${api}.renderCommitCMI(false).cmi));
addEventListener('pagehide', keep);
</script><iframe src="/${edition}/index.html" width="800" height="600"></iframe>`;

const editions = [
  { edition: 'scorm12', type: 'Scorm12API', api: 'API', initialize: 'LMSInitialize', terminate: 'LMSFinish' },
  {
    edition: 'scorm2004',
    type: 'Scorm2004API',
    api: 'API_1484_11',
    initialize: 'Initialize',
    terminate: 'Terminate',
  },
];
const players: Record<string, string> = { scorm12: scorm12Player, scorm2004: scorm2004Player };

let browser: Browser;
let site: FolderServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const files = new Map<string, string>();
  for (const { api, edition, type } of editions) {
    files.set(`${edition}.js`, lmsScript(edition));
    files.set(`${edition}.html`, lmsPage(edition, type, api));
    files.set(`${edition}/index.html`, course);
    files.set(`${edition}/player.js`, players[edition] ?? '');
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

describe.each(editions)('$edition', ({ api, edition, initialize, terminate }) => {
  const cmi = () =>
    page.evaluate(
      (api) => JSON.parse(JSON.stringify(Reflect.get(window, api).renderCommitCMI(false).cmi)),
      api,
    );
  const calls = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'calls'));

  test('a course in a frame tells the LMS around it, and resumes from it', async () => {
    await page.goto(`${site.url}${edition}.html`);
    const frame = page.frameLocator('iframe');
    await answer(frame, 'q1', 'hub');
    await frame.locator('form[data-question=q1][data-state=correct]').waitFor();
    const { interactions, suspend_data, ...rest } = await cmi();
    expect((rest.core ?? rest).score).toMatchObject({ raw: '50', min: '0', max: '100' });
    expect(interactions[0]).toMatchObject({ id: 'q1', type: 'choice', result: 'correct' });
    await frame.getByRole('link', { name: 'two' }).click();
    await frame.locator('article#two').waitFor();

    await page.reload();
    await frame.locator('article#two').waitFor();
    expect(await frame.locator('form[data-question=q1]').getAttribute('data-state')).toBe('correct');
    await answer(frame, 'q2', 'a', 'c');
    await frame.locator('form[data-question=q2][data-state=correct]').waitFor();
    const after = await cmi();
    expect((after.core ?? after).score.raw).toBe('100');
    expect(after.core?.lesson_status ?? after.completion_status).toBe('completed');
    expect(Object.keys(after.interactions)).toEqual(['0', '1']);
    expect(after.suspend_data).not.toBe(suspend_data);
  });

  test('leaving ends the session, once', async () => {
    await page.goto(`${site.url}${edition}.html`);
    await page.frameLocator('iframe').locator('form[data-state=fresh]').first().waitFor();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const made = await calls();
    expect(made.filter((call) => call === initialize || call === terminate)).toEqual([initialize, terminate]);
    if (edition === 'scorm2004') expect(made.at(-1)).toBe(terminate);
  });

  test('without an LMS the course works, and says that nothing is being recorded', async () => {
    await page.goto(`${site.url}${edition}/`);
    expect(await page.locator('[data-notice=notRecorded]').isVisible()).toBe(true);
    await answer(page, 'q1', 'hub');
    expect(await page.locator('form[data-question=q1]').getAttribute('data-state')).toBe('correct');
  });

  test('a page of another site around it is passed over', async () => {
    const other = await serveFolder(
      new Map([['index.html', `<iframe src="${site.url}${edition}/"></iframe>`]]),
    );
    await page.goto(other.url.replace('127.0.0.1', 'localhost'));
    await page.frameLocator('iframe').locator('[data-notice=notRecorded]').waitFor();
    await other.close();
  });
});
