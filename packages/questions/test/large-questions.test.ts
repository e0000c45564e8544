import { parseLesson } from '@hornbook/parser';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };
const parse = (text: string) => parseLesson({ path: 'a.md', text }, settings);

const repeat = (count: number, part: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index + 1)).join('');

/** Texts that were folded or made ids of, which is what comparing all with all does again and again. */
async function countFolded(text: string): Promise<number> {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  try {
    await parse(text);
    return normalize.mock.calls.length;
  } finally {
    normalize.mockRestore();
  }
}

const answers = (count: number) =>
  `# A\n\n{: .quiz .text}\nQ\n\n${repeat(count, (number) => `- (x) a${number}\n- (x) b${number}*c\n`)}`;
const blanks = (count: number) =>
  `# A\n\n{: .quiz .cloze .select}\n${repeat(count, () => '`____` a ')}\n\n${repeat(count, (number) => `${number}. w${number}\n`)}`;

test('twice the answers are twice the work', async () => {
  const [few, many] = [await countFolded(answers(50)), await countFolded(answers(100))];
  expect(few).toBeGreaterThan(100);
  expect(many).toBeLessThan(few * 2.1);
});

test('twice the blanks are four times the choices, and that much work', async () => {
  const [few, many] = [await countFolded(blanks(20)), await countFolded(blanks(40))];
  expect(few).toBeGreaterThan(400);
  expect(many).toBeLessThan(few * 4.1);
});

test('as many blanks as can be shown are read', async () => {
  const { diagnostics, lesson } = await parse(blanks(200));
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['question-id-derived']);
  const [, block] = lesson.blocks;
  const question = block?.type === 'question' ? block.question : undefined;
  const lists = question?.type === 'cloze' ? question.blanks.map(({ options = [] }) => options) : [];
  expect(lists.map(({ length }) => length)).toEqual(Array(200).fill(200));
  // All lists have one order, and each way to fill a blank an id of its own.
  expect(new Set(lists.map((options) => options.map(({ text }) => text).join())).size).toBe(1);
  expect(new Set(lists.flat().map(({ id }) => id)).size).toBe(40_000);
});

test('blanks in a row know their places', async () => {
  const { diagnostics } = await parse(`# A\n\n{: .quiz .cloze}\n\`a ____ b\n____ ____\` ____\n\n1. a\n`);
  const places = diagnostics.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);
  expect(places.slice(1)).toEqual([
    '5:1 cloze-blank-without-answer',
    '5:6 cloze-blank-without-answer',
    '5:12 cloze-bare-blank',
  ]);
});

const bound = fc.integer({ min: 0, max: 9 });
const range = fc.record({ from: fc.option(bound), to: fc.option(bound), right: fc.boolean() });

test('of ranges that lie in others, all are found, with the first that takes their answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(range, { minLength: 1, maxLength: 12 }), async (drawn) => {
      const ranges = drawn
        .filter(({ from, to }) => (from ?? to) !== null && (from === null || to === null || from <= to))
        .map((one, index) => ({ ...one, line: index + 6 }));
      const items = ranges.map(
        ({ from, right, to }) => `- (${right ? 'x' : ' '}) ${from ?? ''} .. ${to ?? ''}\n`,
      );
      const { diagnostics } = await parse(`# A\n\n{: .quiz .number}\nQ\n\n${items.join('')}`);
      const reported = diagnostics.flatMap(({ line, reason, ruleId }) =>
        ruleId === 'answer-never-reached' ? `${line} in ${/\d+/.exec(reason)?.[0]}` : [],
      );
      const sorted = [...ranges.filter(({ right }) => right), ...ranges.filter(({ right }) => !right)];
      const expected = sorted.flatMap((inner, index) => {
        const outer = sorted
          .slice(0, index)
          .find(
            ({ from, to }) =>
              (from === null || (inner.from !== null && inner.from >= from)) &&
              (to === null || (inner.to !== null && inner.to <= to)),
          );
        return outer ? `${inner.line} in ${outer.line}` : [];
      });
      expect(reported.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

const matrix = (columns: number, rows: number) =>
  `# A\n\n{: .quiz .matrix #m}\nQ\n\n| |${repeat(columns, (number) => `c${number}|`)}\n|-|${'-|'.repeat(columns)}\n${repeat(rows, (number) => `|r${number}|(x)\n`)}`;

test('what a row of a matrix leaves out is one problem, and more cells than can be shown are refused', async () => {
  const reported = async (text: string) =>
    (await parse(text)).diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`);
  expect(await reported(matrix(20, 3))).toEqual([
    '8 matrix-cell-empty',
    '9 matrix-cell-empty',
    '10 matrix-cell-empty',
  ]);
  expect(await reported(matrix(201, 200))).toEqual(['6 quiz-too-many-choices']);
});
