import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFolders, type FolderServer, serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Pictures by the path under which they are opened directly, not as an image. */
const pictures = new Map<string, Uint8Array>();
const cases = caseFolders(new URL('cases', import.meta.url));
for (const { name, path } of cases) {
  for (const file of ['input.svg', 'output.svg'])
    pictures.set(`${name}/${file}`, readFileSync(join(path, file)));
}

let browser: Browser;
let context: BrowserContext;
let site: FolderServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(pictures)]);
  context = await browser.newContext();
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** What a picture does when it is opened and everything in it is pointed at and clicked. */
async function open(picture: string): Promise<string[]> {
  const page = await context.newPage();
  const url = `${site.url}${picture}`;
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push('runs');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) happened.push('fetches');
  });
  await page.goto(url);
  await touchEverything(page);
  await page.close();
  return happened;
}

/** Links elsewhere are left alone: they are meant to lead away. Two frames let animations begin and tasks run. */
const touchEverything = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const element of document.querySelectorAll('*')) {
      if (/^(https?|mailto):/.test((element.closest('a')?.getAttribute('href') ?? '').trim())) continue;
      for (const type of ['mouseover', 'mousedown', 'mouseup', 'click', 'focus']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
    await frame();
    await frame();
  })()`);

describe.each(['runs', 'fetches'])('what %s', (deed) => {
  test.each(cases.filter(({ name }) => name.startsWith(`${deed}-`)))('$name', async ({ name }) => {
    expect(await open(`${name}/input.svg`), 'as its author made it').toContain(deed);
    if (pictures.get(`${name}/output.svg`)?.length === 0) return;
    expect(await open(`${name}/output.svg`), 'cleaned').toEqual([]);
  });
});

test('nothing that is accepted runs or fetches', async () => {
  const outputs = cases.filter(({ name }) => !/^(runs|fetches)-/.test(name)).map(({ name }) => name);
  for (const name of outputs.filter((known) => pictures.get(`${known}/output.svg`)?.length)) {
    expect(await open(`${name}/output.svg`), name).toEqual([]);
  }
});
