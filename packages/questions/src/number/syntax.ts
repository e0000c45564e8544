import type { QuestionSyntax } from '../shared/syntax.js';

export const number: QuestionSyntax = {
  type: 'number',
  class: 'number',
  name: 'Number',
  summary: 'A typed number.',
  sample: `{: .quiz .number tolerance="1%" unit="ms"}
How long is a tick at 100 Hz?

- (x) 10
- (x) 9.5 .. 10.5
- ( ) 100
  > That would be 10 Hz.
`,
  answers:
    'A list with round markers: `(x)` an accepted number or range (`3 .. 4`, `5 ..`), `( )` a wrong one that you expect.',
  classes: [],
  keys: [
    {
      name: 'tolerance',
      meaning: 'How far off an answer may be: a number, or a share such as `1%`.',
      otherwise: '`0`',
    },
    { name: 'unit', meaning: 'Shown after the field; typing it does no harm.', otherwise: 'none' },
  ],
  unusedKeys: ['shuffle', 'scoring'],
  feedback: 'A quote in an answer is shown below the question when that answer is given.',
  interactions: ['numeric'],
};
