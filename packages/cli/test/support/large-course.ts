import type { Files } from './files.js';

/** How many lessons: more than a piece of a course document has, and more than a menu shows. */
const size = 70;

export const lessonPath = (number: number): string => `l-${String(number).padStart(2, '0')}.md`;

/** A picture so many CSS pixels wide. Two colors of one length make files of one size. */
export const drawing = (width: number, color = 'red'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"><rect width="9" height="9" fill="${color}"/></svg>`;

/** Lessons that lead to each other, with all that a lesson may take from files, other lessons and the course. */
export const largeCourse: Files = {
  'course.yaml': 'id: large\ntitle: Large\nlang: en\n',
  'plan.svg': drawing(40),
  'map.svg': drawing(30),
  'run.sh': 'echo one\necho two\n',
  'notes.txt': 'Some notes.\n',
  ...Object.fromEntries(Array.from({ length: size }, (_, index) => [lessonPath(index), lesson(index)])),
};

/** The first lessons of it. Those that they lead to are not all there. */
export const smallCourse: Files = {
  ...Object.fromEntries(Object.entries(largeCourse).filter(([path]) => /^(?!l-)|^l-0[0-7]/.test(path))),
  'course.yaml': 'id: small\ntitle: Small\nlang: en\n',
};

function lesson(number: number): string {
  const next = lessonPath((number + 1) % size);
  const far = lessonPath((number + 33) % size);
  const lines = [
    ...frontMatter(number),
    `# Lesson ${number}`,
    `Text ${number}. [Next](${next}), [its second part](${next}#more), [a question there](${next}#q-${(number + 1) % size}), [far](${far}).`,
    '## Some',
    `{: .quiz #q-${number}}\nWhat is ${number}?\n\n- (x) This\n  > As [there](${far}#more).\n- ( ) That`,
    '## More',
    ...extras(number),
  ];
  return `${lines.join('\n\n')}\n`;
}

function frontMatter(number: number): string[] {
  const own = [
    ...(number % 9 === 4 ? ['lang: de'] : []),
    ...(number % 10 === 3 ? ['duration: PT10M', 'description: A lesson.', 'objectives: [To know]'] : []),
  ];
  return own.length > 0 ? [`---\n${own.join('\n')}\n---`] : [];
}

/** What only some lessons have. */
function extras(number: number): string[] {
  return [
    ...(number % 8 === 1 ? ['![The plan](plan.svg)'] : []),
    ...(number % 8 === 5 ? ['![The map](map.svg) and [notes](notes.txt)'] : []),
    ...(number % 8 === 3 ? ['{: src="run.sh"}\n```bash\n```'] : []),
    ...(number % 16 === 7 ? ['{: .quiz}\nWithout an id?\n\n- (x) Yes\n- ( ) No'] : []),
    ...(number % 16 === 2
      ? ['{: .glossary}\n- _Image_ - a template', '{: .quiz .number lang="fr"}\nCombien ?\n\n- (x) 1,5']
      : []),
    ...(number % 16 === 6 ? [bank(number)] : []),
  ];
}

function bank(number: number): string {
  return `{: .bank #bank-${number} draw="1"}
## Drawn

{: .quiz .text}
Which ${number}?

- (x) one

{: .quiz .text points="2"}
Which other ${number}?

- (x) two`;
}
