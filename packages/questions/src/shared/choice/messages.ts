import { defineMessage } from '@hornbook/model';

/** Of any list of options. */
export const optionMessages = {
  emptyOption: defineMessage({
    ruleId: 'choice-empty-option',
    severity: 'error',
    reason: () => 'This option is empty',
    note: 'Write the text of the option after the marker, or remove the line.',
  }),
  duplicateOption: defineMessage<{ text: string; line: number }>({
    ruleId: 'choice-duplicate-option',
    severity: 'error',
    reason: ({ text, line }) => `The option "${text}" is already on line ${line}`,
    note: "A learner can't tell the two apart. Remove one, or word it differently.",
  }),
};

/** Of a list of options with right ones among them. */
export const choiceMessages = {
  ...optionMessages,
  noRightAnswer: defineMessage({
    ruleId: 'choice-no-right-answer',
    severity: 'error',
    reason: () => 'No answer is marked as right, so nobody can get this question right',
    note: 'Put an x into the marker of the right answer: `(x)` where one answer is to be chosen, `[x]` where several are.',
  }),
  mixedMarkers: defineMessage<{ marker: string; first: string }>({
    ruleId: 'choice-mixed-markers',
    severity: 'error',
    reason: ({ marker, first }) => `The marker \`${marker}\` is in a list that began with \`${first}\``,
    note: 'Use round markers `( )` for one answer or square markers `[ ]` for several, not both in one list.',
  }),
  nestedMarkers: defineMessage({
    ruleId: 'choice-nested-markers',
    severity: 'warning',
    reason: () =>
      'This list is inside an option, so it is part of what the option says and its markers mean nothing',
    note: 'Give it the indentation of the list around it if these are answers to the question.',
  }),
  paragraphInOption: defineMessage({
    ruleId: 'choice-paragraph-in-option',
    severity: 'info',
    reason: () => 'This paragraph is part of the option, so everybody sees it before answering',
    note: 'If it is feedback, make it a quote: `> ` in front of it.',
  }),
  lineNotIndented: defineMessage({
    ruleId: 'choice-line-not-indented',
    severity: 'warning',
    reason: () =>
      'This line is not indented and has no blank line above it, so it is part of the option above',
    note: 'Leave a blank line above it, or indent it like the text of the option if it belongs there.',
  }),
  unknownMarker: defineMessage<{ written: string; right: string; wrong: string }>({
    ruleId: 'choice-unknown-marker',
    severity: 'warning',
    reason: ({ written }) => `\`${written}\` is no marker, so this option counts as a wrong answer`,
    note: ({ right, wrong }) => `Write \`${right}\` for a right answer and \`${wrong}\` for a wrong one.`,
  }),
  nestedList: defineMessage({
    ruleId: 'choice-nested-list',
    severity: 'info',
    reason: () => 'This list is shown as part of the option, to everybody',
    note: 'If it is feedback, write it as a quote below the option, indented like its text: `> Because …`.',
  }),
  optionWithoutMarker: defineMessage({
    ruleId: 'choice-option-without-marker',
    severity: 'warning',
    reason: () => 'This option has no marker, so it counts as a wrong answer',
    note: 'Begin it with `( )` or `[ ]`, like the others.',
  }),
};

/** Where only one option can be chosen. */
export const oneChoiceMessages = {
  ...choiceMessages,
  severalRight: defineMessage<{ right: number }>({
    ruleId: 'choice-several-right',
    severity: 'warning',
    reason: ({ right }) =>
      `${right} answers are marked as right, but only one can be chosen; any of them is accepted`,
    note: 'If learners have to choose all of them, write `[x]` and `[ ]` instead of `(x)` and `( )`.',
  }),
};
