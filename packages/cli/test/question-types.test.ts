import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authoringTypes } from '@hornbook/questions';
import {
  courseFrame,
  type FolderServer,
  lmsKinds,
  lmsSite,
  recordedCmi,
  serveFolder,
} from '@hornbook/testkit';
import { colorRules, connectBrowser, violations } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicFiles } from './support/built-files.js';
import { filesIn, folderWith } from './support/files.js';
import { clicks, type Hand, keys } from './support/hand.js';
import { hornbook } from './support/hornbook.js';
import { typeExamples } from './support/type-examples.js';

// From Markdown to what a learner does and an LMS records, for every type of question: question-types/<type>.ts.

let browser: Browser;
let site: FolderServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const files = new Map<string, string | Uint8Array>();
  for (const { lesson, type } of typeExamples) {
    const built = await build(lesson, 'html,scorm12,scorm2004');
    for (const [path, bytes] of filesIn(join(built, 'html'))) files.set(`${type}/html/${path}`, bytes);
    for (const kind of lmsKinds) {
      const zip = unzipSync(readFileSync(join(built, `lesson-${kind.edition}.zip`)));
      const course = `${type}/${kind.edition}`;
      for (const [path, bytes] of Object.entries(zip)) files.set(`${course}/${path}`, bytes);
      for (const [path, text] of lmsSite(kind, `${course}.html`, `/${course}/index.html`))
        files.set(path, text);
    }
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
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

async function build(lesson: string, formats: string): Promise<string> {
  const cwd = folderWith({ 'lesson.md': lesson });
  const { code, stderr } = await hornbook(`build lesson.md --out out --format ${formats}`, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Building lesson.md\n' });
  return join(cwd, 'out');
}

const formIn = (place: Page | FrameLocator) => place.locator('form[data-question=q]');

async function submit(hand: Hand): Promise<void> {
  await hand.press(/^(Check answer|Try again)$/);
}

/** What a person sees in the form: all values, and the order of what can be moved. */
const shown = (place: Page | FrameLocator) =>
  formIn(place).evaluate((form: HTMLFormElement) => ({
    values: [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ checked, id, value }) => [id, checked ?? value, value],
    ),
    order: [...form.querySelectorAll<HTMLElement>('.hb-option')].map(({ dataset }) => dataset.option),
  }));

test('every type has an example', () => {
  expect(typeExamples.map(({ type }) => type).sort()).toEqual(authoringTypes.map(({ type }) => type).sort());
});

describe.each(typeExamples)('$type', ({ answers, lesson, otherKey, refused = [], type }) => {
  test.each([
    ['clicks', clicks],
    ['keys', keys],
  ])('is answered by %s alone, and what was answered is there after a reload', async (_name, makeHand) => {
    await page.goto(`${site.url}${type}/html/lesson.html`);
    const hand = makeHand(formIn(page), page);
    for (const { give, says } of refused) {
      await give(hand);
      await submit(hand);
      expect(await formIn(page).getAttribute('data-state')).toBe('incomplete');
      expect(await formIn(page).getByText(says).isVisible()).toBe(true);
    }
    for (const { give, shows = [], state } of answers) {
      await give(hand);
      await submit(hand);
      expect(await formIn(page).getAttribute('data-state')).toBe(state);
      for (const text of shows) expect(await formIn(page).getByText(text).isVisible(), text).toBe(true);
    }
    const before = await shown(page);
    await page.reload();
    expect(await formIn(page).getAttribute('data-state')).toBe(answers.at(-1)?.state);
    expect(await shown(page)).toEqual(before);
  });

  test('axe finds nothing in any state of it', async () => {
    await page.goto(`${site.url}${type}/html/lesson.html`);
    const hand = clicks(formIn(page), page);
    const look = async (state: string): Promise<void> => {
      expect(await violations(page), `${state}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, colorRules), `${state}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await look('fresh');
    await submit(hand);
    await look('unanswered');
    for (const { give, state } of answers) {
      await give(hand);
      await submit(hand);
      await look(state);
    }
    await page.reload();
    await look('resumed');
  });

  // recorded-interactions.test.ts has every edition. Here each type is in one of them, by turns.
  const turn = typeExamples.findIndex((example) => example.type === type) % lmsKinds.length;
  test.each(lmsKinds.slice(turn, turn + 1))('is recorded by $edition, and resumes', async ({ edition }) => {
    await page.goto(`${site.url}${type}/${edition}.html`);
    const frame = courseFrame(page);
    const hand = clicks(formIn(frame), page);
    const [response, result] =
      edition === 'scorm12' ? ['student_response', 'result'] : ['learner_response', 'result'];
    for (const { give } of refused) {
      await give(hand);
      await submit(hand);
    }
    const score = edition === 'scorm12' ? 'core.score.raw' : 'score.raw';
    for (const [index, answer] of answers.entries()) {
      await answer.give(hand);
      await submit(hand);
      await frame.locator(`form[data-state=${answer.state}]`).waitFor();
      const cmi = await recordedCmi(page);
      const at = (element: string) => cmi[`interactions.${index}.${element}`];
      const patterns = Object.keys(cmi).filter((name) =>
        name.startsWith(`interactions.${index}.correct_responses.`),
      );
      expect({
        type: at('type'),
        response: at(response ?? ''),
        patterns: patterns.map((name) => cmi[name]),
        result: at(result ?? ''),
      }).toEqual(answer[edition]);
      expect(cmi[score]).toBe(answer.score ?? '');
    }
    const before = await shown(frame);
    await page.reload();
    await frame.locator(`form[data-state=${answers.at(-1)?.state}]`).waitFor();
    expect(await shown(frame)).toEqual(before);
  });

  test.runIf(otherKey)('tells nothing of its key in public', async () => {
    const [one, other] = [await build(lesson, 'html,json'), await build(otherKey ?? '', 'html,json')];
    expect(publicFiles(one)).toEqual(publicFiles(other));
    expect(readFileSync(join(one, 'json/keys/lesson.json'), 'utf8')).not.toBe(
      readFileSync(join(other, 'json/keys/lesson.json'), 'utf8'),
    );
  });
});
