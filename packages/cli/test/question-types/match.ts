import type { Alternative } from '../support/guessers.js';
import { shuffled } from '../support/random.js';
import { distinct, phrase, type Riddle, tag } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Words

{: .quiz .match #q attempts="3" scoring="partial" shuffle="answers"}
What is what?

- Image
  - a read-only template
  > It is built once.
- \`docker ps\`
  - lists *containers*
- ( ) a virtual machine
  > That has a kernel of its own.

{: .explanation}
> A container is made from an image.
`;

const riddle: Riddle = {
  write(random, secret) {
    const sources = distinct(3, () => phrase(random));
    const [extra, ...partners] = shuffled(
      distinct(4, () => phrase(random)),
      secret,
    );
    const pairs = sources.map((source, index) => `- ${source}\n  - ${partners[index]}`);
    return [tag('.match', random), `${phrase(random)}?`, '', ...pairs, `- ( ) ${extra}`].join('\n');
  },
  secrets: ({ sources, targets }: Parts, correct: Readonly<Record<string, string>>) =>
    sources.map(({ id }) => ({ alternatives: targets, right: [correct[id] ?? ''] })),
};

interface Parts {
  sources: Alternative[];
  targets: Alternative[];
}

export const example: TypeExample = {
  type: 'match',
  lesson,
  otherKey: lesson
    .replace('a read-only template', 'X')
    .replace('a virtual machine', 'a read-only template')
    .replace('X', 'a virtual machine'),
  riddle,
  answers: [
    {
      answer: { Image: 'a virtual machine', 'docker ps': 'a read-only template' },
      give: async (hand) => {
        await hand.pick('Image', 'a virtual machine');
        await hand.pick('docker ps', 'a read-only template');
      },
      state: 'incorrect',
      shows: ['That has a kernel of its own.'],
      score: '0',
      scorm12: { type: 'matching', response: 'a.2,b.1', patterns: ['a.1,b.3'], result: 'wrong' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]a_virtual_machine[,]docker_ps[.]a_read_only_template',
        patterns: ['image[.]a_read_only_template[,]docker_ps[.]lists_containers'],
        result: 'incorrect',
      },
    },
    {
      answer: { Image: 'a read-only template', 'docker ps': 'a read-only template' },
      give: (hand) => hand.pick('Image', 'a read-only template'),
      state: 'partial',
      shows: ['It is built once.'],
      score: '50',
      scorm12: { type: 'matching', response: 'a.1,b.1', patterns: ['a.1,b.3'], result: '0.5' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]a_read_only_template[,]docker_ps[.]a_read_only_template',
        patterns: ['image[.]a_read_only_template[,]docker_ps[.]lists_containers'],
        result: '0.5',
      },
    },
    {
      answer: { Image: 'lists containers', 'docker ps': 'lists containers' },
      give: async (hand) => {
        await hand.pick('Image', 'lists containers');
        await hand.pick('docker ps', 'lists containers');
      },
      state: 'closed',
      shows: [
        'Image: a read-only template',
        'docker ps: lists containers',
        'A container is made from an image.',
      ],
      score: '50',
      scorm12: { type: 'matching', response: 'a.3,b.3', patterns: ['a.1,b.3'], result: '0.5' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]lists_containers[,]docker_ps[.]lists_containers',
        patterns: ['image[.]a_read_only_template[,]docker_ps[.]lists_containers'],
        result: '0.5',
      },
    },
  ],
  more: [
    {
      answer: 'right',
      scorm12: { type: 'matching', response: 'a.1,b.3', patterns: ['a.1,b.3'], result: 'correct' },
      scorm2004: {
        type: 'matching',
        response: 'image[.]a_read_only_template[,]docker_ps[.]lists_containers',
        patterns: ['image[.]a_read_only_template[,]docker_ps[.]lists_containers'],
        result: 'correct',
      },
    },
  ],
};
