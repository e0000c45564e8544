import type { TypeExample } from '../support/type-example.js';

export const example: TypeExample = {
  type: 'essay',
  lesson: `# Looking back

{: .quiz .essay #q words="50"}
What did you find hardest?

{: .explanation}
> Others found networks hardest.
`,
  answers: [
    {
      answer: 'Ports, and "names" – 100 % of them!',
      give: (hand) => hand.write('Your answer', 'Ports, and "names" – 100 % of them!'),
      state: 'recorded',
      shows: ['Others found networks hardest.', 'Words so far: 8'],
      scorm12: {
        type: 'fill-in',
        response: 'Ports, and "names" – 100 % of them!',
        patterns: [],
        result: 'neutral',
      },
      scorm2004: {
        type: 'long-fill-in',
        response: 'Ports, and "names" – 100 % of them!',
        patterns: [],
        result: 'neutral',
      },
    },
  ],
  more: [
    {
      answer: `${'word '.repeat(1000)}\nend`,
      scorm12: { type: 'fill-in', response: 'word '.repeat(51), patterns: [], result: 'neutral' },
      scorm2004: {
        type: 'long-fill-in',
        response: 'word '.repeat(800),
        patterns: [],
        result: 'neutral',
      },
    },
  ],
};
