// Generates, builds, then runs all tests: pnpm test [arguments for vitest]. The last line counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, shareBrowser } from '@hornbook/testkit/browser';
import { buildPackages } from './lib/build-packages.mjs';
import { countTests } from './lib/count-tests.mjs';
import { run } from './lib/run.mjs';

// Tests of the command run what was built, all others the sources.
const built = await buildPackages();
if (!built) console.error('The build failed: counted as one failed test');
const { passed, failed } = await withBrowser(runTests);
const allFailed = failed + (built ? 0 : 1);
console.log(`${passed} passed, ${allFailed} failed`);
process.exitCode = allFailed > 0 ? 1 : 0;

/** @param {() => Promise<import('./lib/count-tests.mjs').Count>} body */
async function withBrowser(body) {
  try {
    process.env.CHROMIUM_PATH = await findChromium();
    console.log(`Chromium for the browser tests: ${process.env.CHROMIUM_PATH}`);
    const browser = await shareBrowser();
    const count = await body();
    await browser.close();
    return count;
  } catch (error) {
    console.error('No Chromium starts, so no test ran. $CHROMIUM_PATH names one.', error);
    return { passed: 0, failed: 1 };
  }
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'hornbook-tests-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const success = await run('vitest', ['run', ...reporters, ...process.argv.slice(2)]);
  try {
    return countTests({ ...JSON.parse(readFileSync(file, 'utf8')), success });
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
