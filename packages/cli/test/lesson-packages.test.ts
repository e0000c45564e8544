import { readFileSync } from 'node:fs';
import {
  courseFrame,
  type FolderServer,
  lmsKinds,
  lmsSite,
  recordedCalls,
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

// A course whose lessons an LMS scores one by one, as packages of their own (`packaging: lesson`) and as SCOs of one package
// (`packaging: scos`): the same tests for both.

const lessons = {
  'plan.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  '01-ports.md': `# Ports

See [names](02-names.md), and [below](#secure).

![A plan](plan.svg)

{: #secure}
## Secure ports

{: .quiz #https points="2"}
Which protocol uses port 443?

- (x) HTTPS
- ( ) Telnet

{: .quiz #ssh}
Which one uses port 22?

- (x) SSH
- ( ) FTP
`,
  '02-names.md': `# Names

![The same plan](plan.svg)

{: .quiz #dns}
What turns names into addresses?

- (x) DNS
- ( ) DHCP
`,
  '03-end.md': '# The end\n\nWell done.\n',
};

const packagings = ['lesson', 'scos'] as const;
/** Each packaging in one edition: what they have to do with each other is the manifest's, which other tests hold. */
const packages = lmsKinds.map((kind, index) => ({
  format: kind.edition,
  packaging: packagings[index] ?? 'lesson',
  kind,
}));
const names = ['ports', 'names', 'end'];

let browser: Browser;
let site: FolderServer;

beforeAll(async () => {
  const files = new Map<string, string | Uint8Array>();
  for (const packaging of packagings) {
    const settings = `id: nets\ntitle: Networks\npassMark: 60\nscorm: { packaging: ${packaging} }\n`;
    const out = temporaryFolder();
    const cwd = folderWith({ 'course.yaml': settings, ...lessons });
    const built = await hornbook(`build . --format scorm12,scorm2004,scorm2004-3 --out ${out}`, { cwd });
    expect(built.code).toBe(0);
    expect(built.stderr.includes('course.yaml:4:21 warning scorm-scos')).toBe(packaging === 'scos');
    for (const { format, kind } of packages) {
      for (const name of names) {
        const [zip, page] = packaging === 'scos' ? ['nets', name] : [`nets.${name}`, 'index'];
        const folder = `${packaging}-${format}/${zip}`;
        const contents = unzipSync(readFileSync(`${out}/${zip}-${format}.zip`));
        for (const [path, bytes] of Object.entries(contents)) files.set(`${folder}/${path}`, bytes);
        for (const [path, text] of lmsSite(
          kind,
          `${packaging}-${format}-${name}.html`,
          `/${folder}/${page}.html`,
        )) {
          files.set(path, text);
        }
      }
    }
  }
  [browser, site] = await Promise.all([connectBrowser(), serveFolder(files)]);
}, 30_000);
afterAll(() => Promise.all([browser.close(), site.close()]));

async function answer(course: FrameLocator, prompt: string, option: string, verdict: string): Promise<void> {
  const form = course.locator('form', { has: course.getByText(prompt) });
  await form.getByLabel(option, { exact: true }).check();
  await form.getByRole('button', { name: 'Check answer' }).click();
  await form.and(course.locator(`[data-state=${verdict}]`)).waitFor();
}

/** An LMS that refuses everything from now on. */
const refuseAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const lms = Reflect.get(globalThis, 'lms');
    for (const name of ['LMSSetValue', 'LMSCommit', 'SetValue', 'Commit']) lms[name] &&= () => 'false';
  });

describe.each(packages)('a course in $format with `packaging: $packaging`', ({ format, kind, packaging }) => {
  const is12 = kind.edition === 'scorm12';
  const score = is12 ? 'core.score.raw' : 'score.raw';
  const status = (cmi: Record<string, string>) =>
    is12 ? cmi['core.lesson_status'] : `${cmi.completion_status} ${cmi.success_status}`;

  async function open(): Promise<{
    page: Page;
    course: FrameLocator;
    problems: string[];
    launch: (name: string) => Promise<unknown>;
  }> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('response', (response) => response.ok() || problems.push(response.url()));
    const launch = (name: string) => page.goto(`${site.url}${packaging}-${format}-${name}.html`);
    return { page, course: courseFrame(page), problems, launch };
  }

  test('records each lesson by itself, one after the other, and resumes it', async () => {
    const { course, launch, page, problems } = await open();
    await launch('ports');
    await answer(course, 'port 443', 'HTTPS', 'correct');
    const half = await recordedCmi(page);
    expect(Number(half[score])).toBeCloseTo(66.67, 1);
    expect(status(half)).toBe(is12 ? 'incomplete' : 'incomplete unknown');

    await launch('names');
    await course.getByText('What turns names').waitFor();
    const fresh = await recordedCmi(page);
    expect(fresh).not.toHaveProperty(['interactions.0.id']);
    await answer(course, 'What turns names', 'DHCP', 'incorrect');
    const failed = await recordedCmi(page);
    expect([failed['interactions.0.id'], failed['interactions.1.id']]).toEqual(['dns', undefined]);
    expect([failed[score], status(failed)]).toEqual(['0', is12 ? 'failed' : 'completed failed']);
    await answer(course, 'What turns names', 'DNS', 'correct');
    const passed = await recordedCmi(page);
    expect([passed[score], status(passed)]).toEqual(['100', is12 ? 'passed' : 'completed passed']);

    await launch('ports');
    await course.locator('[data-question=https][data-state=correct]').waitFor();
    const resumed = await recordedCmi(page);
    expect(resumed['interactions.0.id']).toBe('https');
    expect(resumed[score]).toBe(half[score]);
    await answer(course, 'port 22', 'SSH', 'correct');
    const whole = await recordedCmi(page);
    expect([whole[score], status(whole)]).toEqual(['100', is12 ? 'passed' : 'completed passed']);

    await launch('names');
    await course.locator('[data-question=dns][data-state=correct]').waitFor();
    expect((await recordedCmi(page))[score]).toBe('100');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('completes a lesson without questions that is read, and neither passes nor fails it', async () => {
    const { course, launch, page, problems } = await open();
    await launch('end');
    await course.getByText('Well done.').waitFor();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const cmi = await recordedCmi(page);
    expect(status(cmi)).toBe(is12 ? 'completed' : 'completed unknown');
    expect(cmi[score]).toBe('');
    expect((await recordedCalls(page)).filter((name) => /Initialize|Finish|Terminate/.test(name))).toEqual(
      is12 ? ['LMSInitialize', 'LMSFinish'] : ['Initialize', 'Terminate'],
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('keeps what an LMS refuses for the lesson that it belongs to', async () => {
    const { course, launch, page } = await open();
    const copies = () =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => / unsaved /.test(name)));
    await launch('ports');
    await course.getByText('port 443').waitFor();
    await refuseAll(page);
    await answer(course, 'port 443', 'HTTPS', 'correct');
    await course.locator('[data-notice=notSaved]').waitFor();
    const [first, ...others] = await copies();
    expect(others).toEqual([]);

    await launch('names');
    await course.getByText('What turns names').waitFor();
    expect(await course.locator('[data-notice=notSaved]').count()).toBe(0);
    await refuseAll(page);
    await answer(course, 'What turns names', 'DHCP', 'incorrect');
    const both = await copies();
    expect(both).toHaveLength(2);
    expect(both).toContain(first);
    const [kept, added] = await page.evaluate(
      (all) => all.map((name) => localStorage.getItem(name)),
      [first ?? '', both.find((name) => name !== first) ?? ''],
    );
    expect(kept).not.toBe(added);

    await launch('ports');
    await course.locator('[data-question=https][data-state=correct]').waitFor();
    const cmi = await recordedCmi(page);
    expect(Number(cmi[score])).toBeCloseTo(66.67, 1);
    expect(new Set(await copies())).toEqual(new Set(both));
    await page.context().close();
  });

  test('shows a lesson with its pictures, and nothing that leads to another', async () => {
    const { course, launch, page, problems } = await open();
    await launch('ports');
    const picture = course.getByAltText('A plan');
    const width = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBe(40);
    expect(await course.getByRole('navigation').count()).toBe(0);
    const links = await course
      .locator('a[href]:visible')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.filter((href) => !/^#(ports|hornbook-main)/.test(href ?? ''))).toEqual([]);
    expect(await course.locator('body').innerHTML()).not.toContain('What turns names');
    const text = course.getByText('names', { exact: true });
    const colors = await text.evaluate((node) =>
      [node, node.parentElement ?? node].map((one) => getComputedStyle(one).color),
    );
    expect(colors[0]).toBe(colors[1]);
    await course.getByText('below').click();
    const [, frame] = page.frames();
    expect(await frame?.title()).toBe('Ports');
    expect(frame?.url()).toMatch(/#ports\/secure$/);
    expect(await course.locator('h2[id="ports/secure"]').isVisible()).toBe(true);
    expect(frame && (await violations(frame))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
