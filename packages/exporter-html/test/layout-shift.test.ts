import { exportHtml, exportSingleFile, renderCourse, renderCourseDocument } from '@hornbook/exporter-html';
import { joinBytes } from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';
import { lmsKinds, lmsSite } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { text } from './support/content.js';
import { course, lesson } from './support/course.js';
import { type HaltingServer, haltingServer } from './support/halting-server.js';
import { type Learner, learner } from './support/learner.js';
import { essay, order, single } from './support/questions.js';
import { sampleCourse } from './support/sample-course.js';

/** Lessons of a few words: a menu longer than any of them, and more than one in view until the script runs. */
const shortLessons = course(
  Array.from({ length: 60 }, (_, n) => {
    const id = `lesson-${n}`;
    const questions = [single(`q${n}`, 'red'), essay(`e${n}`), order(`o${n}`, ['one', 'two'])];
    return lesson(id, [text('Read on.'), ...(n % 3 === 2 ? [] : questions.slice(0, n === 0 ? 3 : 1))]);
  }),
  { id: 'short' },
);

/** Titles of one more letter each: whatever the font, some just fit into a line of the menu. */
const titles = course(
  Array.from({ length: 40 }, (_, n) =>
    lesson(`lesson-${n}`, [text('Read on.')], { title: `A title ${'i'.repeat(n)} and a word` }),
  ),
  { id: 'titles' },
);

const sites = { sample: sampleCourse(), short: shortLessons };

let browser: Browser;
let server: HaltingServer;
let who: Learner;

beforeAll(async () => {
  const files = Object.entries(sites).flatMap(([name, made]) => {
    const single = exportSingleFile(made);
    return [
      ...[...exportHtml(made)].map(({ bytes, path }) => [`${name}/html/${path}`, bytes] as const),
      ...packaged(made).map(([path, bytes]) => [`${name}/lms/${path}`, bytes] as const),
      [`${name}/single.html`, single.bytes] as const,
    ];
  });
  files.push(['titles/single.html', exportSingleFile(titles).bytes]);
  [browser, server] = await Promise.all([connectBrowser(), haltingServer(new Map(files))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));
beforeEach(() => server.halt());
afterEach(() => who.leave());

/** The files of a package. */
function packaged(made: ValidCourse): [path: string, bytes: Uint8Array][] {
  const { assets, body, end, head } = renderCourseDocument(made, 'scorm2004');
  const { bytesOf } = renderCourse(made);
  return [
    ['index.html', joinBytes([head, ...Array.from(body).flatMap(({ bytes }) => [...bytes()]), end])],
    ...assets.map((path): [string, Uint8Array] => [path, bytesOf(path)]),
  ];
}

/** An LMS in the page's own window. */
const [lms] = lmsKinds
  .filter(({ edition }) => edition === 'scorm2004')
  .flatMap((kind) => lmsSite(kind, '', '').slice(0, 1));
const lmsScript = `${lms?.[1]};
API_1484_11 = new Scorm2004API({ autocommit: false, logLevel: 5 });
API_1484_11.loadFromJSON({ learner_id: 'ada' }, 'cmi');`;

/** Opens a page whose script comes only once the browser has painted what is there. */
async function open(page: Page, path: string): Promise<void> {
  server.halt();
  await page.goto(server.url + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  // What moves while the rest of a page arrives is not the script's doing.
  await page.locator('#hornbook-data').waitFor({ state: 'attached' });
  await shifts(page);
  await page.evaluate(() => Reflect.get(globalThis, 'forget')());
  expect(await page.locator('[data-hb-progress]').isVisible()).toBe(false);
  server.release();
  await page.locator('[data-hb-progress]').waitFor();
}

/** What has moved since the page was opened: by how much, and which elements. */
const shifts = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
    const entries: Shift[] = Reflect.get(globalThis, 'shifts')();
    return entries.map(({ sources, value }) => [
      value,
      ...sources.map(({ node }) => node?.outerHTML.slice(0, 80)),
    ]);
  });

const observe = (): void => {
  const seen: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const all = () => {
    seen.push(...observer.takeRecords());
    return seen;
  };
  Reflect.set(globalThis, 'shifts', all);
  Reflect.set(globalThis, 'forget', () => {
    all().length = 0;
  });
};

async function arrive(width: number): Promise<Page> {
  who = await learner(browser, { viewport: { width, height: 1600 } });
  await who.page.addInitScript(observe);
  return who.page;
}

describe.each([1280, 390])('%d pixels wide, nothing moves when the script runs', (width) => {
  test.each(
    Object.keys(sites).flatMap((site) => {
      const lesson = site === 'sample' ? 'first' : 'lesson-0';
      return ['html/index.html', `html/${lesson}.html`, 'single.html', 'lms/index.html'].map(
        (path) => `${site}/${path}`,
      );
    }),
  )('%s', async (path) => {
    const page = await arrive(width);
    if (path.includes('/lms/')) await page.addInitScript(lmsScript);
    await open(page, path);
    expect(await shifts(page)).toEqual([]);
    expect(await page.locator('[data-notice]').count()).toBe(0);
    expect(who.problems).toEqual([]);
  });
});

test('nothing moves when a document goes on with another lesson than the first', async () => {
  const page = await arrive(1280);
  await open(page, 'short/single.html');
  await page.evaluate(() => location.assign('#lesson-30'));
  await page.locator('#lesson-30').waitFor();
  await open(page, 'short/single.html');
  expect(await page.locator('#lesson-30').isVisible()).toBe(true);
  expect(await shifts(page)).toEqual([]);
});

test('no title in the menu takes more room when its lesson is the one on the screen', async () => {
  const page = await arrive(1280);
  await open(page, 'titles/single.html');
  const heights = await page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLElement>('.hb-menu a')];
    const seen: number[][] = [];
    for (const { hash } of links as HTMLAnchorElement[]) {
      const before = links.map((link) => link.offsetHeight);
      const shown = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      await shown;
      const current = document.querySelector('.hb-menu [aria-current]');
      if (current?.getAttribute('href') === hash)
        seen.push(
          before,
          links.map((link) => link.offsetHeight),
        );
    }
    return seen;
  });
  expect(heights.length).toBe(2 * titles.lessons.length);
  expect(new Set(heights.map(String)).size).toBe(1);
  expect(new Set(heights[0]).size).toBeGreaterThan(1);
});
