import type { QuestionSyntax } from '../shared/syntax.js';

export const trueFalse: QuestionSyntax = {
  type: 'true-false',
  class: 'true-false',
  name: 'True or false',
  summary: 'A statement that is true or false.',
  sample: `{: .quiz .true-false}
A container has its own kernel.

- ( ) True
- (x) False
  > It uses the kernel of the host.
`,
  answers:
    'A list of two options with round markers. The class can be left out where they are called True and False.',
  classes: [],
  keys: [],
  unusedKeys: ['scoring'],
  feedback: 'A quote in an option is shown below it when it is chosen.',
  interactions: ['true-false'],
};
