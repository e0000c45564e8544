import { type FolderServer, serveFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { playerScript } from '../src/index.js';
import { fakeClock } from './support/clock.js';
import { courseData, type SampleLesson } from './support/course.js';
import { editions } from './support/editions.js';
import { visit } from './support/lms.js';
import { page as makePage } from './support/page.js';
import { single } from './support/questions.js';
import { stubStorage } from './support/storage.js';

// A course of hundreds of lessons costs a learner no more than a short one.

const lessonsOf = (count: number, objectives: boolean): SampleLesson[] =>
  Array.from({ length: count }, (_, lesson) => ({
    id: `lesson-${lesson}`,
    samples: [0, 1, 2].map((n) =>
      single(`q${lesson}-${n}`, ['right', 'wrong'], 'right', {
        ...(objectives && { objective: `Objective ${lesson}` }),
      }),
    ),
  }));

describe('a document of 200 lessons', () => {
  let browser: Browser;
  let site: FolderServer;

  beforeAll(async () => {
    const player = playerScript('web', ['single-choice']);
    const files = [3, 200].flatMap((count): [string, string][] => [
      [`${count}/index.html`, makePage(lessonsOf(count, false))],
      [`${count}/player.js`, player],
    ]);
    [browser, site] = await Promise.all([connectBrowser(), serveFolder(new Map(files))]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  /** Counts every search for elements from now on. */
  const countLookups = (): void => {
    let lookups = 0;
    const searches = [
      [Document.prototype, 'querySelector'],
      [Document.prototype, 'querySelectorAll'],
      [Document.prototype, 'getElementById'],
      [Element.prototype, 'querySelector'],
      [Element.prototype, 'querySelectorAll'],
    ] as const;
    for (const [prototype, name] of searches) {
      const search = Reflect.get(prototype, name);
      Reflect.set(prototype, name, function (this: Node, text: string) {
        lookups += 1;
        return search.call(this, text);
      });
    }
    Reflect.set(globalThis, 'lookups', () => lookups);
  };

  /** What the page does to load, to answer a question, and to go to another lesson: searches, and nodes that change. */
  async function costs(count: number): Promise<Record<string, number>> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(countLookups);
    await page.goto(`${site.url}${count}/`);
    const load = await lookups(page);
    const answer = await page.evaluate(costOf, { form: 'q0-0', hash: '' });
    const next = await page.evaluate(costOf, { form: '', hash: '#lesson-1' });
    await context.close();
    return {
      load,
      answered: answer.lookups,
      submits: answer.submits,
      touched: answer.touched,
      next: next.lookups,
      shown: next.touched,
    };
  }

  const lookups = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(globalThis, 'lookups')());

  const costOf = async ({ form, hash }: { form: string; hash: string }) => {
    const count: () => number = Reflect.get(globalThis, 'lookups');
    const asked = document.forms.namedItem(form);
    const right = asked?.elements.namedItem(`${form}.option`) as RadioNodeList | null;
    if (right) right.value = 'right';
    const button = asked?.querySelector<HTMLElement>('.hb-check');
    let submits = 0;
    asked?.addEventListener('submit', () => {
      submits += 1;
    });
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add(target);
    });
    observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const before = count();
    if (button) button.click();
    else {
      location.hash = hash;
      await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    }
    const after = count();
    await Promise.resolve();
    return { lookups: after - before, submits, touched: touched.size };
  };

  test('is searched and changed as little as one of 3', async () => {
    const [few, many] = [await costs(3), await costs(200)];
    expect(many).toEqual(few);
    // With every submit event, Chromium goes through all labels of the document, to fill in forms.
    expect(many.submits).toBe(0);
    expect(many.touched).toBeGreaterThan(0);
    expect(many.shown).toBeGreaterThan(0);
  });
});

describe.each(editions)('an LMS of $name', ({ edition, lms: newLms }) => {
  const callsPerAnswer = (count: number): number => {
    stubStorage();
    const { api } = newLms();
    const spy = vi.fn();
    const spied = new Proxy(api, {
      get:
        (target, name: string) =>
        (...parameters: string[]) => {
          spy(name, ...parameters);
          return target[name]?.(...parameters);
        },
    });
    const page = visit(spied, edition, courseData(lessonsOf(count, true)), fakeClock());
    page.answer('q1-0', 'wrong');
    spy.mockClear();
    page.answer('q1-1', 'right');
    vi.unstubAllGlobals();
    return spy.mock.calls.length;
  };

  test('is called no more often for a course with 100 objectives than with 2', () => {
    expect(callsPerAnswer(100)).toBe(callsPerAnswer(2));
  });
});
