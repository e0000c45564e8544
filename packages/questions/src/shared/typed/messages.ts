import { defineMessage } from '@hornbook/model';

/** Of answers that are typed. */
export const answerMessages = {
  emptyAnswer: defineMessage({
    ruleId: 'answer-empty',
    severity: 'error',
    reason: () => 'This answer has no text that a learner could type',
    note: 'Write the answer directly after the marker, or remove the line.',
  }),
  noRightAnswer: defineMessage({
    ruleId: 'answer-none-right',
    severity: 'error',
    reason: () => 'No answer is marked as right, so nobody can get this question right',
    note: 'Put an x in the marker of every answer to accept: `(x)`.',
  }),
  answerWithoutMarker: defineMessage({
    ruleId: 'answer-without-marker',
    severity: 'warning',
    reason: () => 'This answer has no marker, so it counts as a wrong one',
    note: 'Begin it with `(x)` or `( )`, like the others.',
  }),
  moreThanAnswer: defineMessage({
    ruleId: 'answer-with-more',
    severity: 'warning',
    reason: () => 'An answer is one line; the text after it is never shown',
    note: 'Write it as a quote (`> …`) to show it to learners who give this answer.',
  }),
  duplicateId: defineMessage<{ id: string; line: number }>({
    ruleId: 'answer-duplicate-id',
    severity: 'error',
    reason: ({ id, line }) => `The id \`${id}\` is already used on line ${line}`,
    note: 'Give one of the two another id, or none. Upper and lower case are the same.',
  }),
  neverReached: defineMessage<{ line: number; right: boolean }>({
    ruleId: 'answer-never-reached',
    severity: 'warning',
    reason: ({ line, right }) =>
      `Line ${line} already covers this answer, as a ${right ? 'right' : 'wrong'} one`,
    note: 'Remove one of the two, or change it.',
  }),
};

/** Of answers that are texts with wildcards. */
export const patternMessages = {
  doubleStar: defineMessage({
    ruleId: 'answer-double-star',
    severity: 'warning',
    reason: () => '`*` stands for any text, so `**` is the same as `*`',
    note: 'Answers have no bold text. Write a star that has to be typed as `\\*`, or the answer as code: `` `**` ``.',
  }),
  nothingLeft: defineMessage({
    ruleId: 'answer-nothing-left',
    severity: 'error',
    reason: () => 'Nothing is left of this answer without what `ignore` names',
    note: 'Ignore less, such as `ignore="case"`, or ask for something else.',
  }),
};
