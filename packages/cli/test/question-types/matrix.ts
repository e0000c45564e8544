import type { Alternative } from '../support/guessers.js';
import { oneOf } from '../support/random.js';
import { distinct, phrase, type Riddle, tag } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Kinds

{: .quiz .matrix #q attempts="2" scoring="partial"}
What does each have?

|             | a kernel | *layers* |
|-------------|----------|----------|
| Image       | [ ]      | [x]      |
| \`microVM\` | [x]      | [x]      |

{: .explanation}
> A container has the host's kernel.
`;

const riddle: Riddle = {
  write(random, secret) {
    const columns = distinct(4, () => phrase(random));
    const [yes, no, rightCount] = oneOf([['(x)', '( )', 1] as const, ['[x]', '[ ]', 2] as const], random);
    const rows = distinct(3, () => phrase(random)).map((row) => {
      const right = distinct(rightCount, () => oneOf(columns, secret));
      return [row, ...columns.map((column) => (right.includes(column) ? yes : no))];
    });
    const table = [['', ...columns], ['', ...columns].map(() => '---'), ...rows];
    const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
    return [tag('.matrix', random), `${phrase(random)}?`, '', ...lines].join('\n');
  },
  secrets: ({ columns, rows }: Parts, correct: Readonly<Record<string, string[]>>) =>
    rows.map(({ id }) => ({ alternatives: columns, right: correct[id] ?? [] })),
};

interface Parts {
  columns: Alternative[];
  rows: Alternative[];
}

export const example: TypeExample = {
  type: 'matrix',
  lesson,
  otherKey: lesson.replace('[ ]      | [x] ', '[x]      | [ ] '),
  riddle,
  answers: [
    {
      answer: { Image: 'layers', microVM: 'a kernel' },
      give: async (hand) => {
        await hand.choose('Image layers');
        await hand.choose('microVM a kernel');
      },
      state: 'partial',
      score: '50',
      scorm12: { type: 'matching', response: 'a.2,b.1', patterns: ['a.2,b.1,b.2'], result: '0.5' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]layers[,]microvm[.]a_kernel',
        patterns: ['image[.]layers[,]microvm[.]a_kernel[,]microvm[.]layers'],
        result: '0.5',
      },
    },
    {
      answer: { Image: 'a kernel', microVM: ['a kernel'] },
      give: async (hand) => {
        await hand.choose('Image layers');
        await hand.choose('Image a kernel');
      },
      state: 'closed',
      shows: ['Image: layers', 'microVM: a kernel, layers', "A container has the host's kernel."],
      score: '0',
      scorm12: { type: 'matching', response: 'a.1,b.1', patterns: ['a.2,b.1,b.2'], result: 'wrong' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]a_kernel[,]microvm[.]a_kernel',
        patterns: ['image[.]layers[,]microvm[.]a_kernel[,]microvm[.]layers'],
        result: 'incorrect',
      },
    },
  ],
  more: [
    {
      answer: { Image: 'layers', microVM: ['a kernel', 'layers'] },
      scorm12: { type: 'matching', response: 'a.2,b.1,b.2', patterns: ['a.2,b.1,b.2'], result: 'correct' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]layers[,]microvm[.]a_kernel[,]microvm[.]layers',
        patterns: ['image[.]layers[,]microvm[.]a_kernel[,]microvm[.]layers'],
        result: 'correct',
      },
    },
  ],
};
