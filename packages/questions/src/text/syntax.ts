import type { QuestionSyntax } from '../shared/syntax.js';
import { ignoreKey } from '../shared/typed/syntax.js';

export const text: QuestionSyntax = {
  type: 'text',
  class: 'text',
  name: 'Text',
  summary: 'A typed answer.',
  sample: `{: .quiz .text ignore="case accents"}
Which command lists your images?

- (x) docker image ls
- (x) docker images*
- ( ) docker ps
  > That lists containers.
`,
  answers:
    'A list with round markers: `(x)` an accepted answer, `( )` a wrong one that you expect. `*` stands for any text.',
  classes: [],
  keys: [ignoreKey],
  unusedKeys: ['shuffle', 'scoring'],
  feedback: 'A quote in an answer is shown below the question when that answer is given.',
  interactions: ['fill-in'],
};
