import type { QuestionSyntax } from '../shared/syntax.js';

export const scale: QuestionSyntax = {
  type: 'scale',
  class: 'scale',
  name: 'Scale',
  summary: 'A rating, neither right nor wrong.',
  sample: `{: .quiz .scale}
How sure are you?

1. Not at all
   > Read the chapter once more.
2. A little
3. Very
`,
  answers: 'A numbered list without markers.',
  classes: [],
  keys: [],
  unusedKeys: ['points', 'scoring', 'shuffle'],
  feedback: 'A quote in an option is shown below it when it is chosen.',
  interactions: ['likert'],
};
