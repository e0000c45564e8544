import { describe, expect, test, vi } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const leftovers = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index} {: .a\n\n`).join('');

/** Headings of problems, as they are printed. */
const printed = (text: string): number => text.match(/^\S+:\d+:\d+ (?:error|warning|info) /gm)?.length ?? 0;

describe('where there are more problems than a person reads', () => {
  const files = Object.fromEntries(
    Array.from({ length: 52 }, (_, index) => [`l${index}.md`, `# L${index}\n\n${leftovers(11)}`]),
  );
  const cwd = folderWith({ ...files, 'z.md': '# Z\n\n{: .quiz}\nNo answers\n' });

  test('ten of a rule in a file are shown, 500 in all, errors first; all are counted', async () => {
    const { code, stdout } = await hornbook('check', { cwd });
    expect(printed(stdout)).toBe(500);
    expect(stdout).toMatch(/^z\.md:\d+:1 error quiz-without-answers$/m);
    expect(stdout).toMatch(/^… and 1 more of attribute-list-unterminated in l0\.md$/m);
    expect(stdout).toMatch(/^1 error, 572 warnings$/m);
    expect(code).toBe(1);
  });

  test('a build shows the same, and programs get all', async () => {
    expect(printed((await hornbook('build --quiet', { cwd })).stderr)).toBe(500);
    const json = await hornbook('check --quiet --format json', { cwd });
    expect(JSON.parse(json.stdout).problems).toHaveLength(573);
    const sarif = await hornbook('check --quiet --format sarif', { cwd });
    expect(JSON.parse(sarif.stdout).runs[0].results).toHaveLength(573);
    const github = await hornbook('check --quiet --format github', { cwd });
    expect(github.stdout.match(/^::/gm)).toHaveLength(573);
  });
});

describe('a line that never ends', () => {
  const line = `${'words '.repeat(1000)}{: .a `.repeat(5);
  const cwd = folderWith({
    'a.md': `# A\n\n${line}\n\n{: .quiz}\nQ\n\n- (x) ${'b'.repeat(20_000)}\n- ( ) ${'b'.repeat(20_000)}\n`,
  });

  test('is shown around the place, and so is what it says', async () => {
    const { stdout } = await hornbook('check', { cwd });
    expect(printed(stdout)).toBeGreaterThan(5);
    for (const shown of stdout.split('\n')) expect(shown.length).toBeLessThan(600);
  });

  test.each(['json', 'sarif', 'github'])('is not copied into every problem of %s', async (format) => {
    const { stdout } = await hornbook(`check --format ${format}`, { cwd });
    expect(stdout.length).toBeLessThan(20_000);
  });
});

test('fixes are placed by lines that were counted once', async () => {
  const cwd = folderWith({ 'a.md': `# A\n\n${'{: data-a=1}\np\n\n'.repeat(200)}` });
  const indexOf = vi.spyOn(String.prototype, 'indexOf');
  const { stdout } = await hornbook('check --format json', { cwd });
  const lines = indexOf.mock.calls.filter(([sought]) => sought === '\n').length;
  indexOf.mockRestore();
  expect(JSON.parse(stdout).problems).toHaveLength(200);
  // As often as there are lines, here and where problems are found; never for each problem.
  expect(lines).toBeLessThan(601 * 10);
});
