import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @typedef {Awaited<ReturnType<typeof import('@hornbook/testkit/browser').launchBrowser>>} Browser */
/** @typedef {Awaited<ReturnType<Browser['newPage']>>} Page */

/**
 * @typedef {object} PageFigures
 * @property {number} gzip Bytes of all that the page loads, compressed.
 * @property {number} load Processor time of the page's main thread, in milliseconds, until nothing is left to do.
 * @property {number} shift How much of the page moved while it loaded: Cumulative Layout Shift.
 * @property {number[]} answers The same time as `load`, for each answer: from the click until the screen shows the result.
 */

/**
 * Opens a page as a learner does for the first time, and answers its first questions.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {number} answers How many questions to answer, if there are that many.
 * @returns {Promise<PageFigures>}
 */
export async function openPage(browser, url, answers) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    for (const script of ['in-page.js', 'lms.js']) {
      await page.addInitScript({ path: fileURLToPath(new URL(script, import.meta.url)) });
    }
    const busy = await mainThread(page);
    const loaded = loadedBytes(page);
    await page.goto(url);
    await page.evaluate('bench.settled()');
    const load = await busy();
    /** @type {number} */
    const shift = await page.evaluate('bench.layoutShift()');
    return { gzip: await loaded(), load, shift, answers: await answerQuestions(page, answers, busy) };
  } finally {
    await context.close();
  }
}

/**
 * The processor time of the main thread since the page's document began. Unlike elapsed time, it hardly depends on what
 * else the machine does.
 *
 * @param {Page} page
 */
async function mainThread(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** @param {Page} page */
function loadedBytes(page) {
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** @param {Page} page @param {number} most @param {() => Promise<number>} busy */
async function answerQuestions(page, most, busy) {
  const times = [];
  const count = Math.min(most, await page.evaluate('bench.questions()'));
  for (let index = 0; index < count; index++) {
    await page.evaluate(`bench.fill(${index}), bench.settled()`);
    const before = await busy();
    await page.evaluate(`bench.submit(${index}), bench.settled()`);
    times.push((await busy()) - before);
    const state = await page.evaluate(`bench.state(${index})`);
    if (state === 'fresh' || state === 'incomplete')
      throw new Error(`Question ${index} of ${page.url()}: ${state}`);
  }
  return times;
}
