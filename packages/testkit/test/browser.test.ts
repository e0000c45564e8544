import { expect, test, vi } from 'vitest';
import { connectBrowser, findChromium, shareBrowser } from '../src/browser.js';
import { serveFolder } from '../src/index.js';

test('$CHROMIUM_PATH comes first', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/opt/my/chromium');
  expect(await findChromium()).toBe('/opt/my/chromium');
  vi.unstubAllEnvs();
});

test('a browser opens a served page', async () => {
  const site = await serveFolder(new Map([['index.html', '<!doctype html><title>Served</title>']]));
  const browser = await connectBrowser();
  const page = await browser.newPage();
  await page.goto(site.url);
  expect(await page.title()).toBe('Served');
  await browser.close();
  await site.close();
});

test('connections share one browser and not their pages', async () => {
  vi.stubEnv('HORNBOOK_BROWSER_WS', '');
  const server = await shareBrowser();
  const [first, second] = await Promise.all([connectBrowser(), connectBrowser()]);
  await Promise.all([first.newPage(), second.newPage()]);
  expect([first.contexts().length, second.contexts().length]).toEqual([1, 1]);
  await first.close();
  expect(second.isConnected()).toBe(true);
  await server.close();
  vi.unstubAllEnvs();
});
