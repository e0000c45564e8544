import { choiceRiddle } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Kernels

{: .quiz #q attempts="3"}
A container has a kernel of its own.

- ( ) True
  > It shares the host's.
- (x) False

{: .explanation}
> \`uname -r\` says the same inside and outside.
`;

export const example: TypeExample = {
  type: 'true-false',
  lesson,
  otherKey: lesson.replace('( ) True', '(x) True').replace('(x) False', '( ) False'),
  riddle: choiceRiddle(2, 1, '.true-false'),
  answers: [
    {
      answer: true,
      give: (hand) => hand.choose('True'),
      state: 'incorrect',
      shows: ["It shares the host's."],
      score: '0',
      scorm12: { type: 'true-false', response: 't', patterns: ['f'], result: 'wrong' },
      scorm2004: { type: 'true-false', response: 'true', patterns: ['false'], result: 'incorrect' },
    },
    {
      answer: 'False',
      give: (hand) => hand.choose('False'),
      state: 'correct',
      shows: ['says the same inside and outside'],
      score: '100',
      scorm12: { type: 'true-false', response: 'f', patterns: ['f'], result: 'correct' },
      scorm2004: { type: 'true-false', response: 'false', patterns: ['false'], result: 'correct' },
    },
  ],
};
