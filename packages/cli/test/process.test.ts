import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { bin, command } from './support/command.js';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

// What the process owes to a shell and to the system.

const many = Array.from({ length: 1500 }, (_, index) => `![A plan](plan-${index}.svg)\n`).join('\n');
const cwd = folderWith({ 'ports.md': quizLesson('Ports'), 'many.md': `# Many\n\n${many}` });

/** A command line in a shell; `hornbook` is the built one. */
function shell(line: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const script = `hornbook() { "${process.execPath}" "${bin}" "$@"; }\n${line}`;
  const child = spawn('bash', ['-c', script], { cwd });
  const heard = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (heard.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (heard.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, ...heard }));
  });
}

const isWindows = process.platform === 'win32';

// Only Linux has such a device.
describe.skipIf(!existsSync('/dev/full'))('a full device', () => {
  test.each([
    '--version',
    '--help',
    'check ports.md',
    'check many.md --format json',
    'check many.md --format github',
    'check many.md --format sarif',
    'new on-a-full-device',
  ])('hornbook %s says so', async (line) => {
    const { code, stderr } = await shell(`hornbook ${line} > /dev/full`);
    expect(code).toBe(74);
    expect(stderr.replace(/^Checking .*\n/, '')).toMatch(/^hornbook: cannot write to standard output: .+\n$/);
  });

  test('costs no artifact', async () => {
    const { code, stderr } = await shell('hornbook build ports.md --out full --format html > /dev/full');
    expect(code).toBe(74);
    expect(stderr).toMatch(/^Building .*\nhornbook: cannot write to standard output: .+\n$/);
    expect(readdirSync(join(cwd, 'full')).sort()).toEqual(['html', 'ports.html']);
  });

  test('for what goes wrong: the exit code tells', async () => {
    const { code, stdout } = await shell('hornbook build ports.md --out full --format json 2> /dev/full');
    expect(code).toBe(74);
    expect(stdout).toContain('full/json/');
  });
});

describe.skipIf(isWindows)('standard output', () => {
  test('that takes a part of a report is not taken for one that took it all', async () => {
    const { code, stderr } = await shell('ulimit -f 64; hornbook check many.md --format json > part.json');
    expect(code).toBe(74);
    expect(stderr).toMatch(/^hornbook: cannot write to standard output/m);
    expect(readFileSync(join(cwd, 'part.json')).length).toBeLessThan(70_000);
  });

  test('gets all of a report, however slowly it is read', async () => {
    const { code, stdout } = await shell(
      'set -o pipefail; hornbook check many.md --format json | { read -r first; echo "$first"; cat; }',
    );
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(stdout).problems.length).toBeGreaterThanOrEqual(1500);
  });

  test.each(['pretty', 'json', 'sarif'])('may be closed in the middle of a report: %s', async (format) => {
    const line = `hornbook check many.md -q --format ${format} | head -n 1; echo "ends with \${PIPESTATUS[0]}"`;
    const { stderr, stdout } = await shell(line);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^.+\nends with 0\n$/);
  });

  test.each(['>&-', '2>&-', '>&- 2>&-'])('may not be there from the start: %s', async (closed) => {
    const { code, stderr } = await shell(`hornbook build ports.md --format json --out closed ${closed}`);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(cwd, 'closed/json/course.json'))).toBe(true);
  });
});

describe.skipIf(isWindows)('a place that takes no artifacts', () => {
  const place = folderWith({ file: 'mine', 'course/a.md': '# A\n' });
  symlinkSync('circle', join(place, 'circle'));
  symlinkSync('nowhere', join(place, 'dangling'));
  const server = createServer().listen(join(place, 'socket'));
  afterAll(() => server.close());
  const long = 'a'.repeat(300);

  test.each([
    'file',
    'file/x',
    'circle',
    'circle/x/y',
    'dangling',
    'socket',
    'socket/x',
    long,
    'a/'.repeat(3000),
  ])('%s', async (out) => {
    const before = readdirSync(place);
    const { code, stderr, stdout } = await hornbook(`build course -q --out ${out}`, { cwd: place });
    expect({ code, stdout }).toEqual({ code: 74, stdout: '' });
    expect(stderr).toMatch(/^hornbook: cannot write to .+\n$/);
    expect(readdirSync(place)).toEqual(before);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe('mine');
  });

  // In a process of its own: one that never comes back would take this one along.
  test.skipIf(!existsSync('/proc/self'))('/proc, in which nobody makes a folder', async () => {
    for (const line of [
      'build course -q --out /proc/x',
      'build course -q --out /proc/self/x/y',
      'new /proc/x',
    ]) {
      const { code, stderr } = await command(line, { cwd: place });
      expect(code).toBe(74);
      expect(stderr).toMatch(/^hornbook: cannot write to \/proc\/.+\n$/);
    }
  });
});

test('the course itself and what it lies in are places like others, as long as nothing is in the way', async () => {
  const folder = folderWith({ 'html/a.md': '# A\n', 'html/course.yaml': 'id: a\n' });
  const sources = filesIn(folder);
  expect((await hornbook('build -q --out ..', { cwd: join(folder, 'html') })).code).toBe(2);
  expect(filesIn(folder)).toEqual(sources);
  expect((await hornbook('build -q --out .', { cwd: join(folder, 'html') })).code).toBe(0);
  expect((await hornbook('build -q --out .', { cwd: join(folder, 'html') })).code).toBe(0);
  for (const [path, bytes] of sources) expect(readFileSync(join(folder, path))).toEqual(bytes);
});

test('a name is printed without what it could do to a terminal', async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await hornbook(['check', 'a\u001b]0;owned\u0007\u202e.md'], { cwd: folder });
  expect(code).toBe(2);
  for (const sign of ['\u0007', '\u001b', '\u202e']) expect(stderr).not.toContain(sign);
});
