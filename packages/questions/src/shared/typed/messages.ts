import { defineMessage } from '@hornbook/model';

/** Of answers that are typed. */
export const answerMessages = {
  emptyAnswer: defineMessage({
    ruleId: 'answer-empty',
    severity: 'error',
    reason: () => 'There is nothing here that a learner could type',
    note: 'Write the answer right behind the marker, or take the line away.',
  }),
  noRightAnswer: defineMessage({
    ruleId: 'answer-none-right',
    severity: 'error',
    reason: () => 'No answer is marked as right, so nobody can get this question right',
    note: 'Put an x into the marker of every answer that is to be accepted: `(x)`.',
  }),
  answerWithoutMarker: defineMessage({
    ruleId: 'answer-without-marker',
    severity: 'warning',
    reason: () => 'This answer has no marker, so it is taken for a wrong one',
    note: 'Begin it with `(x)` or `( )`, like the others.',
  }),
  moreThanAnswer: defineMessage({
    ruleId: 'answer-with-more',
    severity: 'warning',
    reason: () => 'An answer is one line; what follows it is never shown',
    note: 'Write it as a quote (`> …`) if it is to be shown when this answer was given.',
  }),
  duplicateId: defineMessage<{ id: string; line: number }>({
    ruleId: 'answer-duplicate-id',
    severity: 'error',
    reason: ({ id, line }) => `The id \`${id}\` stands in line ${line} already`,
    note: 'Give one of the two another, or none. Upper and lower case are the same.',
  }),
  neverReached: defineMessage<{ line: number; right: boolean }>({
    ruleId: 'answer-never-reached',
    severity: 'warning',
    reason: ({ line, right }) =>
      `Line ${line} takes this answer already, as a ${right ? 'right' : 'wrong'} one`,
    note: 'Take one of the two away, or write it otherwise.',
  }),
};

/** Of answers that are texts with wildcards. */
export const patternMessages = {
  doubleStar: defineMessage({
    ruleId: 'answer-double-star',
    severity: 'warning',
    reason: () => '`*` stands for any text, so `**` means no more than `*`',
    note: 'Answers have no bold type. A star that is to be typed is written `\\*`, or the answer as code: `` `**` ``.',
  }),
  nothingLeft: defineMessage({
    ruleId: 'answer-nothing-left',
    severity: 'error',
    reason: () => 'Nothing is left of this answer when what `ignore` names is left out',
    note: 'Say less in `ignore`, such as `ignore="case"`, or ask for something else.',
  }),
};
