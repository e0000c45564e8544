import type { QuestionSyntax } from '../shared/syntax.js';

export const singleChoice: QuestionSyntax = {
  type: 'single-choice',
  name: 'Single choice',
  summary: 'One right answer.',
  sample: `{: .quiz}
Which command lists your images?

- (x) docker image ls
  > Or the shorter docker images.
- ( ) docker ps
  > That lists containers.
`,
  answers: 'A list with round markers: `(x)` right, `( )` wrong.',
  classes: [],
  keys: [],
  unusedKeys: ['scoring'],
  feedback: 'A quote in an option is shown below it when it is chosen.',
  interactions: ['choice'],
};
