import type { QuestionSyntax } from '../shared/syntax.js';

export const essay: QuestionSyntax = {
  type: 'essay',
  class: 'essay',
  name: 'Essay',
  summary: 'A long answer that nobody grades.',
  sample: `{: .quiz .essay words="80" required="false"}
What would you ask in your own course?

{: .explanation}
> Good questions have one clear answer.
`,
  answers: 'None: the tagged block is the whole question.',
  classes: [],
  keys: [
    {
      name: 'words',
      meaning:
        'About how many words are expected. Learners are told, and see how many they have; shorter and longer answers are accepted all the same.',
      otherwise: 'nothing is said',
    },
  ],
  unusedKeys: ['points', 'scoring', 'shuffle'],
  feedback: 'None of its own: an `.explanation` is shown after the answer.',
  interactions: ['long-fill-in'],
};
