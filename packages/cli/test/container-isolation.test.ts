import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from './support/files.js';
import { hornbook, type Outcome } from './support/hornbook.js';
import { wordsOfHtml, wordsOfMarkdown } from './support/words.js';

// A lesson from a real training site: no front matter, images that are not there, `{:.quiz}`, a list of terms.
const folder = fileURLToPath(new URL('cases/container-isolation/', import.meta.url));
const source = readFileSync(join(folder, 'input.md'), 'utf8');
const out = temporaryFolder();
const json = (path: string) => JSON.parse(readFileSync(join(out, path), 'utf8'));
let outcome: Outcome;

beforeAll(async () => {
  outcome = await hornbook(`build input.md --out ${out}`, { cwd: folder });
});

describe('the build', () => {
  test('writes every artifact', () => {
    expect(outcome.code).toBe(0);
    expect([...filesIn(out).keys()]).toEqual(
      expect.arrayContaining([
        'html/index.html',
        'html/input.html',
        'input-scorm12.zip',
        'input-scorm2004-3.zip',
        'input-scorm2004.zip',
        'input.html',
        'json/course.json',
        'json/keys/input.json',
        'json/lessons/input.json',
      ]),
    );
  });

  test('reports the two images that are not there, with their lines, and nothing else', () => {
    const headings = outcome.stderr.match(/^\S+:\d+:\d+ .*$/gm);
    expect(headings).toEqual(['input.md:51:1 warning asset-missing', 'input.md:76:1 warning asset-missing']);
  });

  test('takes them for errors when asked to be strict, and then writes nothing', async () => {
    const strict = temporaryFolder();
    const { code, stderr, stdout } = await hornbook(`build input.md --strict --out ${strict}`, {
      cwd: folder,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('2 warnings (--strict): nothing was written.');
    expect(filesIn(strict).size).toBe(0);
  });
});

describe('the questions', () => {
  const asWritten = [
    {
      prompt: 'Where do images get pulled from by default when not found locally?',
      options: ['Docker Trusted Registry', 'Docker Hub', 'There is no default', 'Docker Store'],
      right: ['Docker Hub'],
    },
    {
      prompt: 'Which command lists your Docker images?',
      options: ['docker image ls', 'docker run', 'docker container ls'],
      right: ['docker image ls'],
    },
  ];

  test('their prompts, options and right answers are exactly as written', () => {
    const lesson = json('json/lessons/input.json');
    const { keys } = json('json/keys/input.json');
    const questions = lesson.blocks.flatMap((block: { question?: Question }) => block.question ?? []);
    const read = questions.map(({ id, options, prompt }: Question) => ({
      prompt: prompt.text,
      options: options.map(({ text }) => text),
      right: options.filter((option) => keys[id].correct.includes(option.id)).map(({ text }) => text),
    }));
    expect(read).toEqual(asWritten);
  });
});

interface Question {
  id: string;
  prompt: { text: string };
  options: { id: string; text: string }[];
}

describe('the text', () => {
  const words = wordsOfMarkdown(source);

  test.each(['html/input.html', 'input.html'])('%s has every word of it, in order', (path) => {
    expect(missingWords(words, wordsOfHtml(readFileSync(join(out, path), 'utf8')))).toEqual([]);
  });

  test('so has the JSON', () => {
    const { blocks } = json('json/lessons/input.json');
    const html = blocks
      .map((block: Block) => block.html ?? questionHtml(block.question as HtmlQuestion))
      .join('\n');
    expect(missingWords(words, wordsOfHtml(html))).toEqual([]);
  });

  test('no attribute list shows up in any output', () => {
    for (const [path, bytes] of everyText(out)) expect(bytes.includes('{:'), path).toBe(false);
  });
});

interface HtmlQuestion {
  prompt: { html: string };
  options: { html: string }[];
}

interface Block {
  html?: string;
  question?: HtmlQuestion;
}

const questionHtml = ({ options, prompt }: HtmlQuestion): string =>
  [prompt, ...options].map(({ html }) => html).join('\n');

/** The words that are not found when one goes through `found` in order: none when it holds `wanted`, however much besides. */
function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const next = found.indexOf(word, at);
    if (next >= 0) at = next + 1;
    return next < 0;
  });
}

/** All files a learner or another app reads; scripts and styles hold none of the author's text. */
function everyText(folder: string): [string, string][] {
  const files = [...filesIn(folder)].flatMap(([path, bytes]): [string, Uint8Array][] =>
    path.endsWith('.zip')
      ? Object.entries(unzipSync(bytes)).map(([name, contents]) => [`${path}/${name}`, contents])
      : [[path, bytes]],
  );
  return files
    .filter(([path]) => /\.(html|json|xml)$/.test(path) && !/\/schema\//.test(path))
    .map(([path, bytes]) => [path, withoutCode(Buffer.from(bytes).toString('utf8'))]);
}

/** The one self-contained page has the player in it. */
const withoutCode = (text: string): string => text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
