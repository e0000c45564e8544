import { choiceRiddle } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Images

{: .quiz #q attempts="2" shuffle="answers"}
Where do images come from by default?

- (x) Docker Hub
- ( ) There is **no** default
  > There is one.
- {: .fixed} ( ) None of these

{: .incorrect}
> Think again.
`;

export const example: TypeExample = {
  type: 'single-choice',
  lesson,
  otherKey: lesson.replace('(x) Docker', '( ) Docker').replace('( ) There', '(x) There'),
  riddle: choiceRiddle(4, 1),
  answers: [
    {
      answer: 'There is no default',
      give: (hand) => hand.choose('There is no default'),
      state: 'incorrect',
      shows: ['There is one.'],
      score: '0',
      scorm12: { type: 'choice', response: 'b', patterns: ['a'], result: 'wrong' },
      scorm2004: {
        type: 'choice',
        response: 'there_is_no_default',
        patterns: ['docker_hub'],
        result: 'incorrect',
      },
    },
    {
      answer: 'Docker Hub',
      give: (hand) => hand.choose('Docker Hub'),
      state: 'correct',
      score: '100',
      scorm12: { type: 'choice', response: 'a', patterns: ['a'], result: 'correct' },
      scorm2004: { type: 'choice', response: 'docker_hub', patterns: ['docker_hub'], result: 'correct' },
    },
  ],
};
