import type { Alternative } from '../support/guessers.js';
import { shuffled } from '../support/random.js';
import { distinct, phrase, type Riddle, tag } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# From source to process

{: .quiz .order #q attempts="3" scoring="partial"}
What comes first?

1. Write a **Dockerfile**
   > Nothing can be built without one.
2. Build the image
3. Run a container

{: .explanation}
> An image is built from its Dockerfile.
`;

const riddle: Riddle = {
  write(random, secret) {
    const items = shuffled(
      distinct(4, () => phrase(random)),
      secret,
    );
    const lines = items.map((item, index) => `${index + 1}. ${item}`);
    return [tag('.order', random), `${phrase(random)}?`, '', ...lines].join('\n');
  },
  secrets: ({ items }: { items: Alternative[] }, correct: string[]) =>
    correct.map((id) => ({ alternatives: items, right: [id] })),
};

export const example: TypeExample = {
  type: 'order',
  lesson,
  otherKey: lesson
    .replace('Build the image', 'X')
    .replace('Run a container', 'Build the image')
    .replace('X', 'Run a container'),
  riddle,
  answers: [
    {
      answer: ['Run a container', 'Build the image', 'Write a Dockerfile'],
      give: (hand) => hand.arrange(['Run a container', 'Build the image', 'Write a Dockerfile']),
      state: 'incorrect',
      score: '0',
      scorm12: { type: 'sequencing', response: 'b,a,c', patterns: ['c,a,b'], result: 'wrong' },
      scorm2004: {
        type: 'sequencing',
        response: 'run_a_container[,]build_the_image[,]write_a_dockerfile',
        patterns: ['write_a_dockerfile[,]build_the_image[,]run_a_container'],
        result: 'incorrect',
      },
    },
    {
      answer: ['Write a Dockerfile', 'Run a container', 'Build the image'],
      give: (hand) => hand.arrange(['Write a Dockerfile', 'Run a container', 'Build the image']),
      state: 'partial',
      shows: ['Nothing can be built without one.'],
      score: '33.33',
      scorm12: { type: 'sequencing', response: 'c,b,a', patterns: ['c,a,b'], result: '0.33' },
      scorm2004: {
        type: 'sequencing',
        response: 'write_a_dockerfile[,]run_a_container[,]build_the_image',
        patterns: ['write_a_dockerfile[,]build_the_image[,]run_a_container'],
        result: '0.33',
      },
    },
    {
      answer: ['Build the image', 'Write a Dockerfile', 'Run a container'],
      give: (hand) => hand.arrange(['Build the image', 'Write a Dockerfile', 'Run a container']),
      state: 'closed',
      shows: [
        '1. Write a Dockerfile',
        '2. Build the image',
        '3. Run a container',
        'An image is built from its Dockerfile.',
      ],
      score: '33.33',
      scorm12: { type: 'sequencing', response: 'a,c,b', patterns: ['c,a,b'], result: '0.33' },
      scorm2004: {
        type: 'sequencing',
        response: 'build_the_image[,]write_a_dockerfile[,]run_a_container',
        patterns: ['write_a_dockerfile[,]build_the_image[,]run_a_container'],
        result: '0.33',
      },
    },
  ],
  more: [
    {
      answer: 'right',
      scorm12: { type: 'sequencing', response: 'c,a,b', patterns: ['c,a,b'], result: 'correct' },
      scorm2004: {
        type: 'sequencing',
        response: 'write_a_dockerfile[,]build_the_image[,]run_a_container',
        patterns: ['write_a_dockerfile[,]build_the_image[,]run_a_container'],
        result: 'correct',
      },
    },
  ],
};
