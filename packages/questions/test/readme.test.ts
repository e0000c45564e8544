import { readFileSync } from 'node:fs';
import { parseLesson } from '@hornbook/parser';
import { expect, test } from 'vitest';
import { runtimeTypes } from '../src/browser.js';
import type {
  ClozeAnswer,
  EssayAnswer,
  Grade,
  Html,
  Key,
  MatchAnswer,
  MatrixAnswer,
  MultipleChoiceAnswer,
  NumberAnswer,
  OrderAnswer,
  Question,
  ScaleAnswer,
  SingleChoiceAnswer,
  TextAnswer,
  TrueFalseAnswer,
} from '../src/grade.js';
import { grade } from '../src/grade.js';

/** A question of every type, in the order of the table, to which its example is the answer. */
const text = `# Answers

{: .quiz}
Ports are numbers.

- (x) True
- ( ) False

{: .quiz}
What listens on port 443?

- ( ) HTTP
- (x) HTTPS

{: .quiz}
Which commands list images?

- [x] docker image ls
- [x] docker images
- [ ] docker ps

{: .quiz .text}
Which command lists containers?

- (x) docker ps

{: .quiz .number}
Half of -1?

- (x) -0.5

{: .quiz .cloze}
\`____\` lists what is to the \`____\`.

1. {: #command} docker ps
2. {: #place}
   - (x) left
   - ( ) right

{: .quiz .match}
What is what for?

- HTTP
  - web pages
- SMTP
  - mail

{: .quiz .order}
In which order?

1. Write it
2. Build it
3. Run it

{: .quiz .matrix}
What has what?

|           | Layers | Process |
|-----------|--------|---------|
| Image     | [x]    | [ ]     |
| Container | [x]    | [x]     |

{: .quiz .scale}
How often?

- Often
- Never

{: .quiz .essay}
Why?
`;

type Answer =
  | (TrueFalseAnswer | SingleChoiceAnswer | MultipleChoiceAnswer | TextAnswer | NumberAnswer | ClozeAnswer)
  | (MatchAnswer | OrderAnswer | MatrixAnswer | ScaleAnswer | EssayAnswer);

/** As a server in TypeScript does it, with documents of the JSON export; grading reads no content. */
const gradeDocument = (question: Question<Html>, key: Key<Html>, answer: Answer): Grade | undefined =>
  grade(question, key, answer);

/** The rows of the README's table: the name of a type, and its example. */
const rows = [
  ...readFileSync(new URL('../README.md', import.meta.url), 'utf8').matchAll(
    /^\| `([a-z-]+)` \| [^|]+ \| `(.+)` \|$/gm,
  ),
].map(([, type = '', example = '']) => [type, example] as const);

test('the table of answers has every type, in their order', () => {
  expect(rows.map(([type]) => type)).toEqual(runtimeTypes.map(({ type }) => type));
});

test.each(rows)('the example of %s is right', async (type, example) => {
  const settings = { lang: 'en', lessons: [{ path: 'input.md', id: 'input' }] };
  const { lesson } = await parseLesson({ path: 'input.md', text }, settings);
  const found = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const question = found.find((one) => one.type === type);
  const key = lesson.keys.get(question?.id ?? '');
  const graded = gradeDocument(
    question as unknown as Question<Html>,
    key as unknown as Key<Html>,
    JSON.parse(example),
  );
  expect(graded).toMatchObject(
    key && 'correct' in key ? { score: 1, verdict: 'correct' } : { score: 0, verdict: 'ungraded' },
  );
});
