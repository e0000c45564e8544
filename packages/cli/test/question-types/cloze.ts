import type { Alternative } from '../support/guessers.js';
import { oneOf, shuffled } from '../support/random.js';
import { distinct, named, namedIn, type Prompted, phrase, type Riddle, tag } from '../support/riddle.js';
import type { TypeExample } from '../support/type-example.js';

const lesson = `# Images

{: .quiz .cloze #q attempts="2" scoring="partial"}
Fill in what is missing.

The file is called \`____\` and begins with \`____ alpine\`. It makes an \`____\`.

1. Dockerfile
   - *file
2. from
   > The **base** of it.
3. - (x) image
   - ( ) from
     > An image is no command.
   - ( ) container

{: .explanation}
> \`docker build\` reads it.
`;

const typed12 = { type: 'fill-in', patterns: ['Dockerfile,from,image'] };
const typed2004 = { type: 'fill-in', patterns: ['{case_matters=false}Dockerfile[,]from[,]image'] };
const first = 'Blank 1 of 3: The file is called … and begins with';
const second = 'Blank 2 of 3: and begins with … alpine. It makes an';
const third = 'Blank 3 of 3: alpine. It makes an …';

const riddle: Riddle = {
  write(random, secret) {
    const texts = distinct(3, () => phrase(random));
    const options = distinct(4, () => phrase(random));
    const right = oneOf(options, secret);
    const typed = [
      tag('.cloze', random),
      `${named(texts)} \`____\` or \`____\``,
      '',
      `1. ${oneOf(texts, secret)}`,
      ...options.map(
        (option, index) => `${index ? '   ' : '2. '}- (${option === right ? 'x' : ' '}) ${option}`,
      ),
    ];
    const chosen = [
      tag('.cloze .select', random),
      `${phrase(random)} \`____\` ${phrase(random)} \`____\` or \`____\``,
      '',
      ...shuffled(texts, secret).map((text, index) => `${index + 1}. ${text}`),
    ];
    return oneOf([typed, chosen], random).join('\n');
  },
  secrets: ({ blanks, prompt }: Prompted & { blanks: Blank[] }, correct: Correct) =>
    blanks.map(({ id, options }) => {
      const accepted = correct[id] ?? [];
      return options
        ? { alternatives: options, right: accepted.map((one) => one.id) }
        : { alternatives: namedIn(prompt.text), right: accepted.map(({ parts }) => parts.join('*')) };
    }),
};

interface Blank {
  id: string;
  options?: Alternative[];
}

type Correct = Readonly<Record<string, { id: string; parts: string[] }[]>>;

export const example: TypeExample = {
  type: 'cloze',
  lesson,
  otherKey: lesson
    .replace('1. Dockerfile\n   - *file', '1. image')
    .replace('2. from', '2. container\n   - copy')
    .replace('(x) image', '( ) image')
    .replace('( ) container', '(x) container'),
  riddle,
  refused: [{ give: async () => {}, says: 'Complete your answer first.' }],
  answers: [
    {
      answer: ['Containerfile 🐳', 'FROM', 'from'],
      give: async (hand) => {
        await hand.write(first, 'Containerfile 🐳');
        await hand.write(second, 'FROM');
        await hand.pick(third, 'from');
      },
      state: 'partial',
      shows: ['The base of it.', 'An image is no command.'],
      score: '33.33',
      scorm12: { ...typed12, response: 'Containerfile 🐳,FROM,from', result: '0.33' },
      scorm2004: { ...typed2004, response: 'Containerfile 🐳[,]FROM[,]from', result: '0.33' },
    },
    {
      answer: ['', 'run, 100 %', 'image'],
      give: async (hand) => {
        await hand.write(first, '');
        await hand.write(second, 'run, 100 %');
        await hand.pick(third, 'image');
      },
      state: 'closed',
      shows: ['1: Dockerfile', '2: from', '3: image', 'docker build'],
      score: '33.33',
      scorm12: { ...typed12, response: ',run, 100 %,image', result: '0.33' },
      scorm2004: { ...typed2004, response: '[,]run, 100 %[,]image', result: '0.33' },
    },
  ],
  more: [
    {
      answer: ['x', 'y', 'container'],
      scorm12: { ...typed12, response: 'x,y,container', result: 'wrong' },
      scorm2004: { ...typed2004, response: 'x[,]y[,]container', result: 'incorrect' },
    },
    {
      answer: 'right',
      scorm12: { ...typed12, response: 'Dockerfile,from,image', result: 'correct' },
      scorm2004: { ...typed2004, response: 'Dockerfile[,]from[,]image', result: 'correct' },
    },
  ],
};
