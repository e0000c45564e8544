import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserServer, chromium, type Frame, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.js';

export { findChromium };

// No sandbox: tests also run as root. The rest keeps Chromium off the network and off the GPU.
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The environment variable with the address of the browser that a test run shares. */
const sharedBrowser = 'HORNBOOK_BROWSER_WS';

/** Starts a separate Chromium. Close it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args });
}

/** Starts the Chromium that the test files of this process's children share. Close it. */
export async function shareBrowser(): Promise<BrowserServer> {
  const server = await chromium.launchServer({
    executablePath: await findChromium(),
    args,
    host: '127.0.0.1',
  });
  process.env[sharedBrowser] = server.wsEndpoint();
  return server;
}

/**
 * Connects to the test run's Chromium, or starts one where there is none (a test file run alone).
 * `close()` gives back the contexts and ends only a browser that this call started.
 */
export async function connectBrowser(): Promise<Browser> {
  const endpoint = process.env[sharedBrowser];
  return endpoint ? chromium.connect(endpoint) : launchBrowser();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that depend on colors: only they can find something new when the same page is shown in another color scheme. */
export const colorRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong with the page as it is: `rule: element`. By all rules, best practices included, or by some. */
export async function violations(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${axe};undefined`);
  const options = { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) };
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
