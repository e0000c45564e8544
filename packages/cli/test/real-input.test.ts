import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

/** Files as people wrote them, elsewhere or shortened. Not part of this repository; wherever they lie beside it, they are read. */
const folder = fileURLToPath(new URL('../../../../shared/real-input/', import.meta.url));

/** Builds a copy, so that nothing is written beside the original. */
async function built(name: string): Promise<{ code: number; problems: string[]; questions: number }> {
  const parent = temporaryFolder();
  cpSync(join(folder, name), join(parent, name), { recursive: true });
  const { stdout } = await hornbook(['check', name, '--format', 'json'], { cwd: parent });
  const { code } = await hornbook(['build', name, '--format', 'json', '--out', 'out'], { cwd: parent });
  const course = JSON.parse(readFileSync(join(parent, 'out/json/course.json'), 'utf8'));
  const lessons: { path: string }[] = course.lessons;
  const blocks = lessons.flatMap(({ path }) => {
    const lesson = JSON.parse(readFileSync(join(parent, 'out/json', path), 'utf8'));
    return lesson.blocks as { type: string }[];
  });
  const found: { severity: string; ruleId: string }[] = JSON.parse(stdout).problems;
  return {
    code,
    problems: [...new Set(found.map(({ ruleId, severity }) => `${severity} ${ruleId}`))].sort(),
    questions: blocks.filter(({ type }) => type === 'question').length,
  };
}

// Only where they are: see above.
describe.skipIf(!existsSync(folder))('real input builds without an error', () => {
  test.each([
    ['jekyll-site', 4],
    ['container-isolation.md', 2],
    ['task-list-bank.md', 0],
  ])('%s has %i questions', async (name, questions) => {
    const outcome = await built(name);
    expect(outcome).toMatchObject({ code: 0, questions });
    expect(outcome.problems.filter((problem) => problem.startsWith('error'))).toEqual([]);
  });
});

describe('a site made with Jekyll', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0h4"/></svg>';
  const site = {
    '_config.yml': 'permalink: /:title/\n',
    'about.md': '# About\n',
    'images/plan.svg': svg,
    '_posts/2017-01-01-stage1.markdown':
      '---\nlayout: post\ntitle: One\n---\n\n![A](/images/plan.svg) ![B](../images/plan.svg) ![C]({{ site.baseurl }}/images/plan.svg)\n\n[Two](/stage2/#task-1) [three]({{site.baseurl}}/labs/3) [home](/)\n',
    '_posts/2017-01-02-stage2.markdown': '## <a name="task-1"></a>Task 1\n\n[Up](#task-1)\n',
    '_posts/2017-09-01-stage1.markdown': '---\npermalink: /labs/3/\n---\n\n# Three\n',
  };

  test('is a course of its posts, with their pictures and the links between them', async () => {
    const cwd = folderWith(site);
    const { code, stderr } = await hornbook('build --format json', { cwd });
    expect(code).toBe(0);
    expect(
      [...stderr.matchAll(/^\S+:(\d+):\d+ (\w+ \S+)$/gm)].map(([, line, rule]) => `${line} ${rule}`),
    ).toEqual([
      '6 info liquid-in-address',
      '8 info liquid-in-address',
      '8 warning link-site-path',
      '1 info lesson-id-dated',
    ]);
    const course = JSON.parse(readFileSync(join(cwd, 'dist/json/course.json'), 'utf8'));
    expect(course.lessons.map(({ id }: { id: string }) => id)).toEqual([
      'stage1',
      'stage2',
      'stage1-2017-09-01',
    ]);
    const lesson = readFileSync(join(cwd, 'dist/json/lessons/stage1.json'), 'utf8');
    const addresses = [...lesson.matchAll(/href=\\"([^"\\]+)/g)].map(([, address]) => address);
    expect(addresses).toEqual(['lessons/stage2.json#task-1', 'lessons/stage1-2017-09-01.json']);
  });

  test('and each post is one, too', async () => {
    const { code } = await hornbook('build _posts/2017-01-02-stage2.markdown', { cwd: folderWith(site) });
    expect(code).toBe(0);
  });
});
