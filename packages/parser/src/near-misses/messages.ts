import { defineMessage } from '@hornbook/model';

/** What looks like a question, or like a part of one, and is none. */
export const nearMissMessages = {
  misspelledQuiz: defineMessage<{ written: string }>({
    ruleId: 'quiz-class-misspelled',
    severity: 'warning',
    reason: ({ written }) => `\`.${written}\` is not \`.quiz\`, so this is no question`,
    note: 'Did you mean `.quiz`?',
  }),
  withoutQuiz: defineMessage<{ what: string }>({
    ruleId: 'quiz-class-missing',
    severity: 'warning',
    reason: ({ what }) => `\`${what}\` means nothing without \`.quiz\`, so this is no question`,
    note: 'Write `.quiz` first: `{: .quiz .order}`. If it is no question, remove the line.',
  }),
  noColon: defineMessage<{ written: string; list: string }>({
    ruleId: 'attribute-list-without-colon',
    severity: 'warning',
    reason: ({ written }) => `\`${written}\` has no colon, so it is shown as text`,
    note: ({ list }) => `Write \`${list}\` on a line of its own.`,
  }),
  listInCode: defineMessage({
    ruleId: 'attribute-list-in-code',
    severity: 'warning',
    reason: () => 'This attribute list is indented by four spaces or more, so it is shown as code',
    note: 'Begin it at the left margin. To show one, use a code fence.',
  }),
  answersInCode: defineMessage({
    ruleId: 'quiz-answers-in-code',
    severity: 'warning',
    reason: () =>
      'These answers are indented by four spaces or more, so they are shown as code, and not which one is right',
    note: 'Begin the list at the left margin, and put `{: .quiz}` above the question. To show such a list, use a code fence.',
  }),
  quizFence: defineMessage<{ lang: string }>({
    ruleId: 'quiz-in-fence',
    severity: 'warning',
    reason: ({ lang }) => `A fence named \`${lang}\` is a code block, so this is no question`,
    note: 'Write the question without a fence, below a line `{: .quiz}`, and its answers as a list: `- (x) right`, `- ( ) wrong`.',
  }),
  openFence: defineMessage<{ fence: string; holdsQuestion: boolean }>({
    ruleId: 'code-fence-open',
    severity: 'warning',
    reason: ({ holdsQuestion }) =>
      `This code block is never closed, so all that follows is code${holdsQuestion ? ', and a question in it is lost' : ''}`,
    note: ({ fence }) => `Write \`${fence}\` alone on the line after the code.`,
  }),
  strayMarkers: defineMessage({
    ruleId: 'quiz-markers-without-question',
    severity: 'warning',
    reason: () =>
      'These are answers without a question, so they are shown as text, and not which one is right',
    note: 'Put the line `{: .quiz}` above the question. If they are no answers, write `\\(x)`.',
  }),
  nestedQuiz: defineMessage({
    ruleId: 'quiz-inside-block',
    severity: 'error',
    reason: () => 'A question cannot be inside of a quote or a list',
    note: 'Begin it at the left margin.',
  }),
  nestedPart: defineMessage<{ name: string; isHidden: boolean }>({
    ruleId: 'quiz-part-inside-block',
    severity: 'warning',
    reason: ({ isHidden, name }) =>
      `\`.${name}\` means nothing inside of a quote or a list${isHidden ? ', so nobody gets to see this' : ''}`,
    note: 'Put it, with a blank line above, right below the answers of its question. Feedback on one answer is a plain quote in it.',
  }),
};
