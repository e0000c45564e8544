import { phrase } from './prose.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * Samples of every question type, by the names of the folders in `packages/questions/src`.
 *
 * @type {Readonly<Record<string, (id: string, random: Random) => string>>}
 */
const questionTypes = {
  'single-choice': (id, random) => `{: .quiz shuffle="answers"}
Which of these is right in ${id}?

- (x) ${phrase(random)}
  > Yes, _that_ one.
- ( ) \`docker run --port ${random.below(999)}\`
- {: .fixed} ( ) None of these

{: .hint}
> It is ${phrase(random)}.`,
  'multiple-choice': (id, random) => `{: .quiz points="2" scoring="partial"}
Which of these belong to ${id}?

- [x] ${phrase(random)}
- [x] \`--publish ${random.below(999)}:80\`
- [ ] A **volume** of its own
  > That is for data.

{: .incorrect}
> Two of them do.`,
  'true-false': (id, random) => `{: .quiz .true-false}
In ${id}, there is ${phrase(random)}.

- ( ) True
- (x) False`,
  text: (id) => `{: .quiz .text ignore="case space"}
Which command lists the images of ${id}?

- (x) docker image ls
- (x) docker images*
- ( ) docker ps
  > That lists containers.`,
  number: (id, random) => {
    const steps = 10 + random.below(50);
    return `{: .quiz .number tolerance="1%" unit="ms"}
How long do ${steps} steps of ${id} take, if each takes 10 ms?

- (x) ${steps * 10}
- ( ) ${steps}
  > That is how many there are.`;
  },
  cloze: (id) => `{: .quiz .cloze scoring="partial"}
For ${id}, \`____\` lists the images, and \`docker ____\` makes one from a \`____\`.

1. docker image ls
2. build
3. - (x) Dockerfile
   - ( ) Makefile`,
  match: (id, random) => `{: .quiz .match scoring="partial"}
What is what in ${id}?

- Image
  - a read-only template
- \`docker ps ${random.below(99)}\`
  - lists containers
- ( ) a virtual machine`,
  order: (id) => `{: .quiz .order}
What comes first in ${id}?

1. Write a Dockerfile
2. Build the image
3. Run a container`,
  matrix: (id) => `{: .quiz .matrix}
Which of them does each have in ${id}?

|           | Layers | A process |
|-----------|--------|-----------|
| Image     | [x]    | [ ]       |
| Container | [x]    | [x]       |`,
  scale: (id) => `{: .quiz .scale}
How sure are you of ${id}?

1. Not at all
2. A little
3. Very`,
  essay: (id) => `{: .quiz .essay words="80" required="false"}
What would you still ask about ${id}?

{: .explanation}
> There is no wrong answer.`,
};

/** Types of questions that are worth one point each, as the questions of a bank should be. */
const bankTypes = ['true-false', 'text', 'order'];

/**
 * The questions of a lesson: every type in turn, each lesson beginning with another one. Every other lesson ends with a
 * bank of three.
 *
 * @param {number} lesson Its number.
 * @param {Random} random
 * @param {number} count
 */
export function questionBlocks(lesson, random, count) {
  const types = Object.keys(questionTypes);
  /** @param {readonly string[]} from @param {number} index */
  const question = (from, index) => {
    const make = questionTypes[from[(lesson + index) % from.length] ?? ''];
    return make?.(`step ${lesson}.${index + 1}`, random) ?? '';
  };
  const inBank = lesson % 2 === 0 ? 0 : bankTypes.length;
  const questions = Array.from({ length: count - inBank }, (_, index) => question(types, index));
  if (inBank === 0) return questions;
  const heading = `{: .bank draw="2" shuffle="questions"}\n## Check yourself in lesson ${lesson}`;
  return [...questions, heading, ...bankTypes.map((_, index) => question(bankTypes, count - inBank + index))];
}
