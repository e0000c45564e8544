import { parseLesson } from '@hornbook/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

// What a learner's page and `lessons/*.json` are made of must be the same whatever is right.

const runs = { numRuns: 50 };
const settings = { lang: 'en', lessons: [{ path: 'x.md', id: 'x' }] };
const publicPart = async (text: string): Promise<string> => {
  const { lesson } = await parseLesson({ path: 'x.md', text }, settings);
  const { keys: _, ...rest } = lesson;
  return JSON.stringify(rest, (name, value) =>
    name === 'position' || name === 'source' ? undefined : value,
  );
};

/** Few, so that what is typed here is an option there. */
const word = fc.constantFrom('image', 'Image', 'layer', 'a container', '3.14', '__init__');
const few = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
/** Options of which some are right: two ways to say which. */
const choices = fc
  .uniqueArray(word, { minLength: 2, maxLength: 5 })
  .chain((options) =>
    fc.tuple(
      fc.constant(options),
      fc.subarray(options, { minLength: 1, maxLength: options.length - 1 }),
      fc.subarray(options, { minLength: 1, maxLength: options.length - 1 }),
    ),
  );

const marked = (options: readonly string[], right: readonly string[]): string =>
  options.map((option) => `   - (${right.includes(option) ? 'x' : ' '}) ${option}\n`).join('');

describe('nothing public depends on what is right', () => {
  test.each(['text', 'number ignore="case"'])('in a .%s question', async (name) => {
    const lesson = (answers: readonly string[]) =>
      `# Q\n\n{: .quiz .${name}}\nWhich?\n\n${answers.map((answer) => `- (x) ${answer}\n`).join('')}`;
    await fc.assert(
      fc.asyncProperty(few, few, async (one, other) => {
        expect(await publicPart(lesson(one))).toBe(await publicPart(lesson(other)));
      }),
      runs,
    );
  });

  test('in a cloze, typed and drop-down blanks together', async () => {
    const lesson = (typed: readonly string[], first: string, second: string) =>
      `# Q\n\n{: .quiz .cloze}\n\`____\`, \`____\`, \`____\`\n\n1. ${typed.join('\n   - ')}\n2.\n${first}3.\n${second}`;
    await fc.assert(
      fc.asyncProperty(few, few, choices, choices, async (one, other, first, second) => {
        const [options, right, otherRight] = first;
        const [others, alsoRight, otherAlsoRight] = second;
        expect(await publicPart(lesson(one, marked(options, right), marked(others, alsoRight)))).toBe(
          await publicPart(lesson(other, marked(options, otherRight), marked(others, otherAlsoRight))),
        );
      }),
      runs,
    );
  });

  test('in a cloze whose blanks share their options', async () => {
    const lesson = (answers: readonly string[]) =>
      `# Q\n\n{: .quiz .cloze .select}\n${answers.map(() => '`____`').join(' and ')}\n\n${answers
        .map((answer, index) => `1. {: #b${index}} ${answer}\n`)
        .join('')}`;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2 }), fc.nat(), async (answers, turn) => {
        const turned = answers.map((_, index) => answers[(index + turn) % answers.length] ?? '');
        expect(await publicPart(lesson(turned))).toBe(await publicPart(lesson(answers)));
      }),
      runs,
    );
  });
});
