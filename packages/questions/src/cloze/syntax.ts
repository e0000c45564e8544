import type { QuestionSyntax } from '../shared/syntax.js';
import { ignoreKey } from '../shared/typed/syntax.js';

export const cloze: QuestionSyntax = {
  type: 'cloze',
  class: 'cloze',
  name: 'Blanks',
  summary: 'A text with blanks, typed or chosen.',
  sample: `{: .quiz .cloze scoring="partial"}
\`____\` lists your images, and \`docker build\` reads a \`____\`.

1. docker image ls
   - docker images*
2. - (x) Dockerfile
     > Unless you name another file.
   - ( ) Makefile
     > That is for make.
`,
  answers:
    'Blanks are three or more underscores in code. A numbered list has an item for each, in order; a list in an item has other accepted answers, or, with `(x)` and `( )`, the options of a drop-down list.',
  classes: [
    {
      name: 'select',
      meaning:
        'On the question or on an item: drop-down lists without wrong options of their own, which offer the answers of the other blanks.',
    },
  ],
  keys: [ignoreKey],
  unusedKeys: ['shuffle'],
  feedback:
    'A quote in an answer or an option is shown below the question when that blank is filled with it.',
  partial: 'Every right blank earns its share.',
  interactions: ['fill-in', 'matching'],
};
