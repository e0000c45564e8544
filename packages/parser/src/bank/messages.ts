import { defineMessage } from '@hornbook/model';

/** What can be wrong with a bank of questions. */
export const bankMessages = {
  bankNotOnHeading: defineMessage({
    ruleId: 'bank-not-on-heading',
    severity: 'error',
    reason: () => 'Only a heading of the lesson can make a bank, and this is none',
    note: 'Put `{: .bank draw="2"}` above the heading of the section whose questions are to be drawn, with a blank line before it.',
  }),
  bankInBank: defineMessage<{ line: number }>({
    ruleId: 'bank-in-bank',
    severity: 'error',
    reason: ({ line }) => `This section belongs to the bank of line ${line}, and a bank holds no other`,
    note: 'Take one of the two `.bank` away, or make this heading one of the same level.',
  }),
  bankWithoutQuestions: defineMessage({
    ruleId: 'bank-without-questions',
    severity: 'warning',
    reason: () => 'This section has no questions, so there is nothing to draw',
    note: 'A section ends at the next heading of its level. Put questions (`{: .quiz}`) into it, or take `.bank` away.',
  }),
  bankDrawsTooMany: defineMessage<{ draw: number; questions: number }>({
    ruleId: 'bank-draws-too-many',
    severity: 'warning',
    reason: ({ draw, questions }) =>
      `The bank is to draw ${draw} questions and has only ${questions}, so all of them are drawn`,
    note: 'Lower `draw`, or write more questions.',
  }),
  bankDrawsAll: defineMessage({
    ruleId: 'bank-without-draw',
    severity: 'warning',
    reason: () => 'Nothing says how many questions the bank draws, so all of them are asked in their order',
    note: 'Say it: `{: .bank draw="2"}`. To ask all of them in an order of chance, write `shuffle="questions"`.',
  }),
  bankTextBetween: defineMessage({
    ruleId: 'bank-text-between-questions',
    severity: 'warning',
    reason: () => 'This stands between two questions of a bank, so it is shown below all of them',
    note: 'Put what belongs to a question below its `{: .quiz}`, and what belongs to all of them above the first.',
  }),
  bankUnknownKey: defineMessage<{ name: string; nearest: string | undefined }>({
    ruleId: 'bank-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A bank has no setting \`${name}\``,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Known are `draw="2"` and `shuffle="questions"`.',
  }),
};
