import type { QuestionSyntax } from '../shared/syntax.js';

export const order: QuestionSyntax = {
  type: 'order',
  class: 'order',
  name: 'Order',
  summary: 'Items to put in the right order.',
  sample: `{: .quiz .order scoring="partial"}
What comes first?

1. Write a Dockerfile
2. Build the image
   > The image has to be there before it can run.
3. Run a container
`,
  answers: 'A numbered list without markers, in the right order. Learners see it shuffled.',
  classes: [],
  keys: [],
  unusedKeys: ['shuffle'],
  feedback: 'A quote in an item is shown below it when the item is in its right place.',
  partial: 'Every two items in the right order earn a share, and every two in the wrong order lose one.',
  interactions: ['sequencing'],
};
