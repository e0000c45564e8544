import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { run } from '../../packages/cli/src/index.js';
import { authoringTypes } from '../../packages/questions/src/index.js';
import { root } from '../lib/run.mjs';

interface Sample {
  language: string;
  text: string;
  /** Why it cannot be built as it stands. */
  excuse: string | undefined;
  /** What the command says about it: the next fence with a place, else nothing. */
  shown: string;
}

/**
 *     <!-- not built: why -->
 *     ```markdown
 *     - ( ) no right answer
 *     ```
 *
 *     is answered with
 *
 *     ```text
 *     lesson.md:1:1 error choice-no-right-answer
 *     ```
 */
const fence =
  /(?:^<!-- not built: (?<excuse>.+) -->\n+)?^(?<ticks>`{3,})(?<language>markdown|yaml)\n(?<text>[\s\S]*?)^\k<ticks>$(?:\n+(?:[^`\n]+\n+)?```text\n(?<shown>lesson\.md:[\s\S]*?)^```$)?/gm;

function samplesOf(path: string): [string, Sample][] {
  const page = readFileSync(join(root, path), 'utf8');
  return [...page.matchAll(fence)].map(({ groups = {}, index }) => {
    const { excuse, language = '', shown = '', text = '' } = groups;
    return [`line ${page.slice(0, index).split('\n').length}`, { language, text, excuse, shown }];
  });
}

/** Builds a sample as what it is: course.yaml, front matter, or (a piece of) a lesson. Returns what the command says. */
async function build({ language, text }: Sample, cwd = temporaryFolder()): Promise<string> {
  const write = (name: string, content: string) => writeFileSync(join(cwd, name), content);
  const isSettings = language === 'yaml' && !text.startsWith('---');
  if (isSettings) write('course.yaml', text);
  write('lesson.md', isSettings ? question : language === 'yaml' ? `${text}\n${question}` : lessonWith(text));
  const output: string[] = [];
  const sink = { write: (part: string) => output.push(part) };
  const input = isSettings ? '.' : 'lesson.md';
  await run(['build', input, '--quiet', '--out', 'dist'], { cwd, env: {}, stdout: sink, stderr: sink });
  return output.join('');
}

const question = '# Ports\n\n{: .quiz}\nWhich is right?\n\n- (x) This\n- ( ) That\n';

/** A piece of a lesson has no heading, which would be reported. */
const lessonWith = (text: string) => (/^(#|---)/.test(text) ? text : `${text}\n# Ports\n`);

describe.each(['README.md', 'docs/authoring.md', 'docs/editors.md'])('the samples of %s', (path) => {
  const samples = samplesOf(path);

  test('are there', () => expect(samples.length).toBeGreaterThan(0));

  for (const [name, sample] of samples) {
    test.skipIf(sample.excuse)(`${name}${sample.excuse ? `: ${sample.excuse}` : ''}`, async () => {
      expect(await build(sample)).toBe(sample.shown);
    });
  }
});

test('the cheat sheet has every question type', async () => {
  const samples = samplesOf('docs/authoring.md').map(([, sample]) => sample);
  const shown = new Set<string>();
  for (const sample of samples.slice(0, 2)) {
    const folder = temporaryFolder();
    await build(sample, folder);
    const lesson = readFileSync(join(folder, 'dist/json/lessons/lesson.json'), 'utf8');
    for (const [, type = ''] of lesson.matchAll(/"type": ?"([a-z-]+)"/g)) shown.add(type);
  }
  expect([...shown]).toEqual(expect.arrayContaining(authoringTypes.map(({ type }) => type)));
});
