import type { QuestionSyntax } from '../shared/syntax.js';

export const match: QuestionSyntax = {
  type: 'match',
  class: 'match',
  name: 'Pairs',
  summary: 'A partner for every item.',
  sample: `{: .quiz .match scoring="partial"}
What is what?

- Image
  - a read-only template
  > Built once, run many times.
- Container
  - a running process
- ( ) a virtual machine
  > That has a kernel of its own.
`,
  answers:
    'A list; each item has one partner, in a nested list of one item. `- ( ) …` is an extra partner that matches nothing.',
  classes: [],
  keys: [],
  unusedKeys: [],
  feedback:
    'A quote in an item is shown below it when it is matched correctly; a quote in an extra partner, below the question when that partner is chosen.',
  partial: 'Every right pair earns its share.',
  interactions: ['matching'],
};
