import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  courseFrame,
  type FolderServer,
  type LmsKind,
  lmsKinds,
  lmsSite,
  recordedCmi,
  serveFolder,
  temporaryFolder,
} from '@hornbook/testkit';
import { connectBrowser, violations } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// The packages as an LMS runs them: the real lesson, then a course with a multiple choice and a pass mark.
const realLesson = fileURLToPath(new URL('cases/container-isolation/input.md', import.meta.url));
const exam = folderWith({
  'course.yaml': 'id: exam\ntitle: Exam\npassMark: 60\ncompletion: passed\n',
  'exam.md': `# Exam

{: .quiz #kernel points="2"}
Which of these share the host's kernel?

- [x] Containers
- [ ] Virtual machines
- [x] Processes
- [ ] Neither

{: .quiz #hub}
Where do images come from?

- (x) Docker Hub
- ( ) Nowhere

{: .hint}
> It is called so.
`,
});

const packages = ['scorm12', 'scorm2004', 'scorm2004-3'].map((format) => ({
  format,
  kind: lmsKinds.find(({ edition }) => format.startsWith(edition)) as LmsKind,
}));

let browser: Browser;
let site: FolderServer;

beforeAll(async () => {
  const out = temporaryFolder();
  const scorm = `--format ${packages.map(({ format }) => format).join(',')} --out ${out}`;
  expect((await hornbook(`build ${realLesson} ${scorm}`, { cwd: out })).code).toBe(0);
  expect((await hornbook(`build . ${scorm}`, { cwd: exam })).code).toBe(0);
  const files = new Map<string, string | Uint8Array>();
  for (const { format, kind } of packages) {
    for (const name of ['input', 'exam']) {
      const contents = unzipSync(readFileSync(`${out}/${name}-${format}.zip`));
      for (const [path, bytes] of Object.entries(contents)) files.set(`${name}-${format}/${path}`, bytes);
      for (const [path, text] of lmsSite(kind, `${name}-${format}.html`, `/${name}-${format}/index.html`)) {
        files.set(path, text);
      }
    }
  }
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** Opens a package in its LMS, and watches for what no learner should see. */
async function launch(
  name: string,
  query = '',
): Promise<{ page: Page; course: FrameLocator; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`${site.url}${name}.html${query}`);
  return { page, course: courseFrame(page), problems };
}

/** Chooses these options and no others, and waits for the verdict. */
async function answer(
  course: FrameLocator,
  prompt: string,
  options: readonly string[],
  verdict: string,
): Promise<void> {
  const form = course.locator('form', { has: course.getByText(prompt) });
  for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
  for (const option of options) await form.getByLabel(option, { exact: true }).check();
  await form.getByRole('button', { name: 'Check answer' }).click();
  await form.and(course.locator(`[data-state=${verdict}]`)).waitFor();
}

const origin = 'Where do images get pulled from by default';
const listing = 'Which command lists your Docker images?';

describe.each(packages)('the real lesson in $format', ({ format, kind: { edition } }) => {
  const is12 = edition === 'scorm12';
  const core = is12 ? 'core.' : '';
  const response = is12 ? 'student_response' : 'learner_response';

  test('answered wrongly, then rightly, is all in the LMS, and is there when the learner comes back', async () => {
    const { course, page, problems } = await launch(`input-${format}`);
    await answer(course, origin, ['Docker Store'], 'incorrect');
    expect(await recordedCmi(page)).toMatchObject({
      [`${core}score.raw`]: '0',
      [is12 ? 'core.lesson_status' : 'completion_status']: 'incomplete',
      'interactions.0.result': is12 ? 'wrong' : 'incorrect',
    });
    await answer(course, listing, ['docker run'], 'incorrect');
    await answer(course, origin, ['Docker Hub'], 'correct');
    await answer(course, listing, ['docker image ls'], 'correct');

    const cmi = await recordedCmi(page);
    expect(cmi).toMatchObject({
      [`${core}score.raw`]: '100',
      [`${core}score.min`]: '0',
      [`${core}score.max`]: '100',
      ...(is12 ? {} : { 'score.scaled': '1', success_status: 'unknown' }),
      [is12 ? 'core.lesson_status' : 'completion_status']: 'completed',
      [`${core}exit`]: 'suspend',
    });
    expect(cmi.suspend_data).toMatch(/^h1\S+$/);
    for (const [index, [chosen, right, result]] of [
      ['d', 'b', 'wrong'],
      ['b', 'a', 'wrong'],
      ['b', 'b', 'correct'],
      ['a', 'a', 'correct'],
    ].entries()) {
      const recorded = {
        type: cmi[`interactions.${index}.type`],
        pattern: cmi[`interactions.${index}.correct_responses.0.pattern`],
        response: cmi[`interactions.${index}.${response}`],
        result: cmi[`interactions.${index}.result`],
      };
      const options = index % 2 === 0 ? origins : listings;
      const spell = (letter = '') => (is12 ? letter : (options[letter.charCodeAt(0) - 97] ?? ''));
      expect(recorded).toEqual({
        type: 'choice',
        pattern: spell(right),
        response: spell(chosen),
        result: result === 'wrong' && !is12 ? 'incorrect' : result,
      });
      expect(cmi[`interactions.${index}.id`]).toMatch(/^[a-z][a-z0-9-]+$/);
    }

    await page.reload();
    for (const prompt of [origin, listing]) {
      const form = course.locator('form', { has: course.getByText(prompt) });
      await form.and(course.locator('[data-state=correct]')).waitFor();
    }
    expect(await course.getByLabel('Docker Hub', { exact: true }).isChecked()).toBe(true);
    const resumed = await recordedCmi(page);
    expect(resumed[`${core}score.raw`]).toBe('100');
    expect(resumed).not.toHaveProperty(['interactions.4.id']);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('tells how long it took when the learner leaves', async () => {
    const { course, page } = await launch(`input-${format}`);
    await course.getByText(origin).waitFor();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const time = (await recordedCmi(page))[`${core}session_time`];
    // scorm-again writes times its own way.
    expect(time).toMatch(is12 ? /^\d\d:\d\d:\d\d(\.\d+)?$/ : /^PT\d+H\d+M\d+(\.\d\d)?S$/);
    expect(time).toMatch(/[1-9]/);
    await page.context().close();
  });
});

/** Option ids as SCORM 2004 is told them, in the order in which they are written. */
const origins = ['docker_trusted_registry', 'docker_hub', 'there_is_no_default', 'docker_store'];
const listings = ['docker_image_ls', 'docker_run', 'docker_container_ls'];

describe.each(packages)('an exam in $format', ({ format, kind: { edition } }) => {
  const is12 = edition === 'scorm12';
  const status = (cmi: Record<string, string>) =>
    is12 ? cmi['core.lesson_status'] : `${cmi.completion_status} ${cmi.success_status}`;

  test('counts a multiple choice only when all right options and no others are chosen', async () => {
    const { course, page, problems } = await launch(`exam-${format}`);
    const score = async () => (await recordedCmi(page))[is12 ? 'core.score.raw' : 'score.raw'];
    const kernel = 'Which of these share';
    for (const wrong of [
      ['Containers'],
      ['Containers', 'Virtual machines', 'Processes'],
      ['Virtual machines', 'Neither'],
      ['Containers', 'Virtual machines', 'Processes', 'Neither'],
    ]) {
      await answer(course, kernel, wrong, 'incorrect');
      expect(await score(), wrong.join()).toBe('0');
    }
    expect(status(await recordedCmi(page))).toBe(is12 ? 'incomplete' : 'incomplete unknown');
    await answer(course, kernel, ['Containers', 'Processes'], 'correct');
    expect(Number(await score())).toBeCloseTo(66.67, 1);
    expect(status(await recordedCmi(page))).toBe(is12 ? 'passed' : 'completed passed');
    const cmi = await recordedCmi(page);
    expect([
      cmi['interactions.4.correct_responses.0.pattern'],
      cmi[`interactions.4.${is12 ? 'student_response' : 'learner_response'}`],
    ]).toEqual(is12 ? ['a,c', 'a,c'] : ['containers[,]processes', 'containers[,]processes']);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('goes on for who left half-way, and can only be looked at once it is over', async () => {
    const { course, page, problems } = await launch(`exam-${format}`);
    await answer(course, 'Where do images', ['Docker Hub'], 'correct');
    await page.reload();
    await answer(course, 'Which of these share', ['Neither'], 'incorrect');
    expect(status(await recordedCmi(page))).toBe(is12 ? 'incomplete' : 'incomplete unknown');
    await answer(course, 'Which of these share', ['Containers', 'Processes'], 'correct');
    // What an LMS has on record counts, not what the page would make of the answers.
    await page.evaluate(() => {
      const { cmi } = Reflect.get(globalThis, 'lms');
      if (cmi.core) cmi.core.lesson_status = 'failed';
      else cmi.success_status = 'failed';
    });
    const before = await recordedCmi(page);
    await page.goto(`${page.url()}?mode=review`);
    await course.getByText('You are reviewing recorded answers').waitFor();
    expect(await course.locator('[data-hb-state]').textContent()).toBe('Failed');
    expect(await course.locator('[data-hb-score]').textContent()).toBe('3 of 3 points');
    expect(await course.getByLabel('Processes', { exact: true }).isChecked()).toBe(true);
    expect(await course.locator('[data-state=correct]').count()).toBe(2);
    const enabled = course.locator(':is(input, button):enabled:visible');
    expect(await enabled.allTextContents()).toEqual(['Save and leave']);
    await course.getByText('Hint', { exact: true }).click();
    expect(await course.getByText('It is called so.').isVisible()).toBe(true);
    const [, frame] = page.frames();
    expect(frame && (await violations(frame))).toEqual([]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect((await recordedCmi(page)).suspend_data).toBe(before.suspend_data);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
