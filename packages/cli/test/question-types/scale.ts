import type { TypeExample } from '../support/type-example.js';

export const example: TypeExample = {
  type: 'scale',
  lesson: `# Pace

{: .quiz .scale #q}
How was the pace?

1. Too slow
2. Just right
   > Good.
3. Too fast

{: .explanation}
> Thank you.
`,
  answers: [
    {
      answer: 'Too fast',
      give: (hand) => hand.choose('Too fast'),
      state: 'recorded',
      shows: ['Thank you.'],
      scorm12: { type: 'likert', response: 'c', patterns: [], result: 'neutral' },
      scorm2004: { type: 'likert', response: 'too_fast', patterns: [], result: 'neutral' },
    },
    {
      answer: 'Just right',
      give: (hand) => hand.choose('Just right'),
      state: 'recorded',
      shows: ['Good.'],
      scorm12: { type: 'likert', response: 'b', patterns: [], result: 'neutral' },
      scorm2004: { type: 'likert', response: 'just_right', patterns: [], result: 'neutral' },
    },
  ],
};
