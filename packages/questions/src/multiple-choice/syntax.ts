import type { QuestionSyntax } from '../shared/syntax.js';

export const multipleChoice: QuestionSyntax = {
  type: 'multiple-choice',
  name: 'Multiple choice',
  summary: 'Several right answers.',
  sample: `{: .quiz scoring="partial"}
Which of these share the host's kernel?

- [x] Containers
- [x] Ordinary processes
- [ ] Virtual machines
  > Each has a kernel of its own.
`,
  answers: 'A list with square markers: `[x]` right, `[ ]` wrong.',
  classes: [],
  keys: [],
  unusedKeys: [],
  feedback: 'A quote in an option is shown below it when it is chosen.',
  partial: 'Every right choice earns its share, and every wrong one takes a share away.',
  interactions: ['choice'],
};
