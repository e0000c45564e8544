import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { authoringTypes } from '@hornbook/questions';
import { connectBrowser } from '@hornbook/testkit/browser';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicFiles, withoutData } from './support/built-files.js';
import { folderWith } from './support/files.js';
import { type Decision, type Guesser, guessers, isChance } from './support/guessers.js';
import { hornbook } from './support/hornbook.js';
import { randomFrom } from './support/random.js';
import type { Secret } from './support/riddle.js';
import { typeExamples } from './support/type-examples.js';

// Two courses of the same generated questions. Only the keys are others; everybody but a grader must see them as one.

const riddles = typeExamples.flatMap(({ riddle, type }) => (riddle ? [{ riddle, type }] : []));
const types = riddles.map(({ type }) => type);
let one: string;
let other: string;

beforeAll(async () => {
  one = await build(1);
  other = await build(2);
});

async function build(secret: number): Promise<string> {
  const lessons = riddles.map(({ riddle, type }) => {
    const [random, secretly] = [randomFrom(1), randomFrom(secret)];
    const questions = Array.from({ length: 40 }, () => riddle.write(random, secretly));
    return [`${type}.md`, `# ${type}\n\n${questions.join('\n\n')}\n`];
  });
  const cwd = folderWith({ 'course.yaml': 'id: riddles\ntitle: Riddles\n', ...Object.fromEntries(lessons) });
  expect(await hornbook('build --quiet --format html,json', { cwd })).toMatchObject({ code: 0, stderr: '' });
  return join(cwd, 'dist');
}

const keysOf = (out: string, type: string): string =>
  readFileSync(join(out, `json/keys/${type}.json`), 'utf8');

/** The elements of a page once its scripts have come. */
async function shown(page: Page, out: string, type: string): Promise<string> {
  await page.goto(pathToFileURL(join(out, `html/${type}.html`)).href);
  await page.waitForSelector('.hb-check');
  return withoutData(await page.content());
}

/** What a text goes on with where it differs from another, as much as a person wants to read. */
function difference(text: string, other: string | undefined): string | undefined {
  if (text === other) return undefined;
  let at = 0;
  while (text[at] === other?.[at]) at += 1;
  return text.slice(at, at + 200);
}

test('every type that is graded has a riddle', () => {
  const graded = authoringTypes.filter((type) => type.graded !== false);
  expect([...types].sort()).toEqual(graded.map(({ type }) => type).sort());
});

describe('another key', () => {
  test('changes no public file, and nothing but the data in a page', () => {
    const [ours, theirs] = [publicFiles(one), publicFiles(other)];
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
    for (const [path, text] of ours) expect(difference(text, theirs.get(path)), path).toBeUndefined();
  });

  test.each(types)('is another key: %s', (type) => {
    expect(keysOf(one, type)).not.toBe(keysOf(other, type));
  });

  test('changes nothing in a page at work', async () => {
    const browser = await connectBrowser();
    const page = await browser.newPage();
    // Both pages are to shuffle alike.
    await page.addInitScript(() => {
      crypto.getRandomValues = (array) => array;
    });
    for (const type of types) {
      expect(difference(await shown(page, one, type), await shown(page, other, type)), type).toBeUndefined();
    }
    await page.context().close();
    await browser.close();
  });
});

describe('who knows our code and no keys', () => {
  let lessons: PublicSecret[][];
  beforeAll(() => {
    lessons = riddles.map(secretsOf);
  });

  test.each(Object.entries(guessers))('does no better than chance: %s', (_name, guess) => {
    for (const secrets of [...lessons, lessons.flat()]) expect(isChance(played(secrets, guess))).toBe(true);
  });

  test('would do better if blocks said what is right', () => {
    const guess = guessers['most mentioned'] as Guesser;
    for (const secrets of lessons) {
      const told = secrets.map((secret) => ({ ...secret, block: { ...secret.block, right: secret.right } }));
      expect(isChance(played(told, guess))).toBe(false);
    }
  });
});

type PublicSecret = Secret & Decision;

function secretsOf({ riddle, type }: (typeof riddles)[number]): PublicSecret[] {
  const { keys } = JSON.parse(keysOf(one, type));
  const { blocks, contentHash } = JSON.parse(readFileSync(join(one, `json/lessons/${type}.json`), 'utf8'));
  return blocks.flatMap((block: { id: string; question?: { id: string } }) => {
    const { question } = block;
    if (!question) return [];
    const secrets = riddle.secrets(question as never, keys[question.id].correct as never);
    return secrets.map((secret, at) => ({ ...secret, at, block, contentHash }));
  });
}

const played = (secrets: readonly PublicSecret[], guess: Guesser) => ({
  hits: secrets.filter(({ right, ...decision }) => right.includes(guess(decision)?.id ?? '')).length,
  chances: secrets.map(({ alternatives, right }) => right.length / alternatives.length),
});
