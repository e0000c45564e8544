import { typedRiddle } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Circles

{: .quiz .number #q lang="de" tolerance="0.01" unit="m" attempts="2"}
How far is it around a circle that is 1 m wide?

- (x) 3,14
- ( ) 3
  > Not by the **Bible**.
`;

type Ranges = { text: string }[];

export const example: TypeExample = {
  type: 'number',
  lesson,
  otherKey: lesson.replace('(x) 3,14', '(x) 3,2 .. 3,5').replace('( ) 3', '( ) 9'),
  riddle: typedRiddle(
    '.number',
    (random) => `${random(1000)}`,
    (ranges: Ranges) => ranges.map(({ text }) => text),
  ),
  refused: [
    { give: async () => {}, says: 'Complete your answer first.' },
    { give: (hand) => hand.write('Your answer', 'three'), says: 'That is not a number.' },
  ],
  answers: [
    {
      answer: '3.0',
      give: (hand) => hand.write('Your answer', '3.0 m'),
      state: 'incorrect',
      shows: ['Not by the Bible.'],
      score: '0',
      scorm12: { type: 'numeric', response: '3.0', patterns: [], result: 'wrong' },
      scorm2004: { type: 'numeric', response: '3.0', patterns: ['3.13[:]3.15'], result: 'incorrect' },
    },
    {
      answer: 3.14,
      give: (hand) => hand.write('Your answer', '314e-2'),
      state: 'correct',
      score: '100',
      scorm12: { type: 'numeric', response: '3.14', patterns: [], result: 'correct' },
      scorm2004: { type: 'numeric', response: '3.14', patterns: ['3.13[:]3.15'], result: 'correct' },
    },
  ],
  more: [
    {
      answer: '123456',
      scorm12: { type: 'fill-in', response: '123456', patterns: [], result: 'wrong' },
      scorm2004: { type: 'fill-in', response: '123456', patterns: [], result: 'incorrect' },
    },
  ],
};
