import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FolderServer, serveFolder, temporaryFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hornbook } from './support/hornbook.js';

// The real lesson as a learner opens it: a page of a folder or the single file, from the disk or from a server.
const lesson = fileURLToPath(new URL('cases/container-isolation/input.md', import.meta.url));
const out = temporaryFolder();
let browser: Browser;
let site: FolderServer;

beforeAll(async () => {
  expect((await hornbook(`build ${lesson} --format html --out ${out}`, { cwd: out })).code).toBe(0);
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(out)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const fromDisk = (path: string) => pathToFileURL(`${out}/${path}`).href;
const fromServer = (path: string) => `${site.url}${path}`;

const question = (page: Page, prompt: string): Locator => page.locator('form', { hasText: prompt });

async function answer(page: Page, prompt: string, option: string): Promise<string | null> {
  const form = question(page, prompt);
  await form.getByLabel(option, { exact: true }).check();
  await form.getByRole('button', { name: 'Check answer' }).click();
  return form.getByRole('status').textContent();
}

test.each([
  ['the page', 'from the disk', fromDisk, 'html/input.html'],
  ['the page', 'from a server', fromServer, 'html/input.html'],
  ['the single file', 'from the disk', fromDisk, 'input.html'],
  ['the single file', 'from a server', fromServer, 'input.html'],
])(
  '%s %s: answer wrongly, then rightly, reload, and find the answers',
  async (_what, _where, urlOf, path) => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(urlOf(path));

    expect(await answer(page, 'Where do images', 'Docker Store')).toContain('Not correct');
    expect(await answer(page, 'Which command', 'docker run')).toContain('Not correct');
    expect(await answer(page, 'Where do images', 'Docker Hub')).toContain('Correct');
    expect(await answer(page, 'Which command', 'docker image ls')).toContain('Correct');

    await page.reload();
    for (const [prompt, option] of [
      ['Where do images', 'Docker Hub'],
      ['Which command', 'docker image ls'],
    ] as const) {
      const form = question(page, prompt);
      expect(await form.getAttribute('data-state')).toBe('correct');
      expect(await form.getByLabel(option, { exact: true }).isChecked()).toBe(true);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  },
);
