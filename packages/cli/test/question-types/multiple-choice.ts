import { choiceRiddle } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Lists

{: .quiz #q attempts="2" scoring="partial"}
Which commands list something?

- [x] image ls
- [ ] run
- [x] container ls

{: .explanation}
> ls is short for list.
`;

export const example: TypeExample = {
  type: 'multiple-choice',
  lesson,
  otherKey: lesson.replace('[x] image', '[ ] image').replace('[ ] run', '[x] run'),
  riddle: choiceRiddle(4, 2),
  answers: [
    {
      answer: 'image ls',
      give: (hand) => hand.choose('image ls'),
      state: 'partial',
      score: '50',
      scorm12: { type: 'choice', response: 'a', patterns: ['a,c'], result: '0.5' },
      scorm2004: {
        type: 'choice',
        response: 'image_ls',
        patterns: ['image_ls[,]container_ls'],
        result: '0.5',
      },
    },
    {
      answer: ['run'],
      give: async (hand) => {
        await hand.choose('image ls');
        await hand.choose('run');
      },
      state: 'closed',
      shows: ['ls is short for list.'],
      score: '0',
      scorm12: { type: 'choice', response: 'b', patterns: ['a,c'], result: 'wrong' },
      scorm2004: {
        type: 'choice',
        response: 'run',
        patterns: ['image_ls[,]container_ls'],
        result: 'incorrect',
      },
    },
  ],
  more: [
    {
      answer: ['container ls', 'image ls'],
      scorm12: { type: 'choice', response: 'a,c', patterns: ['a,c'], result: 'correct' },
      scorm2004: {
        type: 'choice',
        response: 'image_ls[,]container_ls',
        patterns: ['image_ls[,]container_ls'],
        result: 'correct',
      },
    },
  ],
};
