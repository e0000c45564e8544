import { phrase, typedRiddle } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Names

{: .quiz .text #q attempts="3"}
Which method makes a Python object?

- (x) \`__init__\`
- (x) *constructor*
- ( ) __new__
  > That comes **before**.

{: .explanation}
> It is called for every new object.
`;

type Accepted = { accepted: { parts: string[] }[] };

export const example: TypeExample = {
  type: 'text',
  lesson,
  otherKey: lesson.replace('- (x) *constructor*', '- (x) constructor\n- (x) initializer'),
  riddle: typedRiddle('.text', phrase, ({ accepted }: Accepted) =>
    accepted.map(({ parts }) => parts.join('*')),
  ),
  answers: [
    {
      answer: '__NEW__',
      give: (hand) => hand.write('Your answer', '__NEW__'),
      state: 'incorrect',
      shows: ['That comes before.'],
      score: '0',
      scorm12: { type: 'fill-in', response: '__NEW__', patterns: ['__init__'], result: 'wrong' },
      scorm2004: {
        type: 'fill-in',
        response: '__NEW__',
        patterns: ['{case_matters=false}__init__'],
        result: 'incorrect',
      },
    },
    {
      answer: 'the Constructor 🐳, 100 %',
      give: (hand) => hand.write('Your answer', 'the Constructor 🐳, 100 %'),
      state: 'correct',
      shows: ['It is called for every new object.'],
      score: '100',
      scorm12: {
        type: 'fill-in',
        response: 'the Constructor 🐳, 100 %',
        patterns: ['__init__'],
        result: 'correct',
      },
      scorm2004: {
        type: 'fill-in',
        response: 'the Constructor 🐳, 100 %',
        patterns: ['{case_matters=false}__init__'],
        result: 'correct',
      },
    },
  ],
  more: [
    {
      answer: 'x'.repeat(300),
      scorm12: { type: 'fill-in', response: 'x'.repeat(255), patterns: ['__init__'], result: 'wrong' },
      scorm2004: {
        type: 'fill-in',
        response: 'x'.repeat(250),
        patterns: ['{case_matters=false}__init__'],
        result: 'incorrect',
      },
    },
  ],
};
