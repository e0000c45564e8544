import { defineMessage } from '@hornbook/model';

export const messages = {
  attributesBelow: defineMessage({
    ruleId: 'matrix-attributes-below',
    severity: 'warning',
    reason: () => 'GitHub shows this line as a row of the table above it',
    note: 'Put it above the question, with a blank line before it.',
  }),
  tooSmall: defineMessage({
    ruleId: 'matrix-too-small',
    severity: 'error',
    reason: () => 'There is nothing to choose in this table',
    note: 'A matrix has a column of what is asked about, at least two columns with an option above each, and at least one row.',
  }),
  noMarkers: defineMessage({
    ruleId: 'matrix-without-markers',
    severity: 'error',
    reason: () => 'No cell of this table has a marker, so no answer can be right',
    note: 'Write `(x)` or `( )` into the cells; where several can be chosen in a row, `[x]` or `[ ]`.',
  }),
  cellText: defineMessage<{ text: string }>({
    ruleId: 'matrix-cell-not-a-marker',
    severity: 'error',
    reason: ({ text }) => `\`${text}\` stands where a learner chooses`,
    note: 'Write `(x)` or `( )` alone, or `[x]` or `[ ]`. Text belongs into the first column or above the others.',
  }),
  cellEmpty: defineMessage({
    ruleId: 'matrix-cell-empty',
    severity: 'warning',
    reason: () => 'This cell has no marker, so it is taken for a wrong answer',
    note: 'Write `( )` or `[ ]` into it, like into the others.',
  }),
  mixedMarkers: defineMessage<{ marker: string; first: string }>({
    ruleId: 'matrix-mixed-markers',
    severity: 'error',
    reason: ({ first, marker }) => `\`${marker}\` stands in a table that began with \`${first}\``,
    note: 'Use round markers `( )` for one answer in each row or square markers `[ ]` for several, not both in one table.',
  }),
  noRightCell: defineMessage({
    ruleId: 'matrix-row-without-right',
    severity: 'error',
    reason: () => 'No cell of this row is marked as right, so nobody can get it right',
    note: 'Put an x into a marker of the row. Where nothing is right, add a column that says so.',
  }),
  severalRight: defineMessage<{ right: number }>({
    ruleId: 'matrix-row-several-right',
    severity: 'warning',
    reason: ({ right }) =>
      `${right} cells of this row are marked as right, but only one can be chosen; either is accepted`,
    note: 'If all of them have to be chosen, write `[x]` and `[ ]` instead of `(x)` and `( )` in the whole table.',
  }),
};
