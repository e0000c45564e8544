import type { QuestionSyntax } from '../shared/syntax.js';

export const matrix: QuestionSyntax = {
  type: 'matrix',
  class: 'matrix',
  name: 'Table',
  summary: 'A choice in every row of a table.',
  sample: `{: .quiz .matrix scoring="partial"}
Which of them does each have?

|           | Layers | A process |
|-----------|--------|-----------|
| Image     | [x]    | [ ]       |
| Container | [x]    | [x]       |

{: .incorrect}
> Only a container runs.
`,
  answers:
    'A table: column headings are the options, and the first column holds the items. Round markers allow one answer per row, square ones several.',
  classes: [],
  keys: [],
  unusedKeys: ['shuffle'],
  feedback: 'A cell has none of its own: write `.correct`, `.incorrect` and `.explanation` below the table.',
  partial: 'Every right row earns its share.',
  interactions: ['matching'],
};
