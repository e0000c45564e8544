import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveFolder, temporaryFolder } from '@hornbook/testkit';
import { connectBrowser } from '@hornbook/testkit/browser';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';

// They run what was built, as whoever copies them does: `pnpm test` builds first.
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const run = promisify(execFile);

test('text to zip is 20 lines that make a package', async () => {
  const cwd = temporaryFolder();
  const main = join(examples, 'text-to-zip', 'main.js');
  const { stdout } = await run(process.execPath, [main], { cwd });
  expect(stdout).toBe(readFileSync(join(examples, 'text-to-zip', 'expected.txt'), 'utf8'));
  expect(readFileSync(main, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  const files = Object.keys(unzipSync(readFileSync(join(cwd, 'ports-scorm12.zip'))));
  expect(files).toEqual(expect.arrayContaining(['imsmanifest.xml', 'index.html']));
});

test('a server grades what it keeps the keys of', async () => {
  const { stdout } = await run(process.execPath, [join(examples, 'grade-on-a-server', 'main.js')]);
  expect(stdout).toBe(readFileSync(join(examples, 'grade-on-a-server', 'expected.txt'), 'utf8'));
});

test('the server grades questions of banks, too, and refuses what is no question and no answer', async () => {
  const { createLessonServer } = await import(join(examples, 'grade-on-a-server', 'server.js'));
  const server: Server = await createLessonServer(
    '# Ports\n\n{:.bank draw="1"}\n## More\n\n{:.quiz #a}\nA?\n\n- (x) yes\n- ( ) no\n\n{:.quiz #b}\nB?\n\n- (x) yes\n- ( ) no\n',
  );
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const graded = async (asked: object) => {
    const body = JSON.stringify(asked);
    const response = await fetch(`http://127.0.0.1:${port}/grade`, { method: 'POST', body });
    return [response.status, (await response.json()).verdict];
  };
  expect(await graded({ question: 'a', answer: 'yes' })).toEqual([200, 'correct']);
  expect(await graded({ question: 'b', answer: 'no' })).toEqual([200, 'incorrect']);
  expect(await graded({ question: 'b', answer: ['no'] })).toEqual([400, undefined]);
  expect(await graded({ question: 'c', answer: 'no' })).toEqual([400, undefined]);
});

test('a page shows the lesson while somebody types', async () => {
  await run(process.execPath, [join(examples, 'lesson-in-the-browser', 'build.js')]);
  const folder = temporaryFolder();
  cpSync(join(examples, 'lesson-in-the-browser', 'dist'), folder, { recursive: true });
  const server = await serveFolder(folder);
  const browser = await connectBrowser();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  const page = await browser.newPage();
  await page.goto(server.url);
  const lesson = page.frameLocator('iframe');
  await lesson.getByText('443').click();
  await lesson.getByRole('button', { name: 'Check' }).click();
  await lesson.locator('form[data-state=correct]').waitFor();

  const source = page.getByRole('textbox');
  await source.fill('# Ports\n\n{:.quiz}\nWhich?\n\n- ( ) 80\n- ( ) 443\n');
  await page.getByRole('listitem').first().waitFor();
  // The last lesson that was right stays.
  await lesson.getByText('443').waitFor();
  await source.fill('# Sockets\n');
  await lesson.getByRole('heading', { name: 'Sockets' }).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(0);
});
