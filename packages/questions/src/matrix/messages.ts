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
    note: 'A matrix has a first column with the items, at least two more columns, each with an option at the top, and at least one row.',
  }),
  noMarkers: defineMessage({
    ruleId: 'matrix-without-markers',
    severity: 'error',
    reason: () => 'No cell of this table has a marker, so no answer can be right',
    note: 'Write `(x)` or `( )` in the cells, or `[x]` or `[ ]` if several can be chosen in a row.',
  }),
  cellText: defineMessage<{ text: string }>({
    ruleId: 'matrix-cell-not-a-marker',
    severity: 'error',
    reason: ({ text }) => `\`${text}\` isn't a marker, but learners choose in this cell`,
    note: 'Write only `(x)` or `( )`, or `[x]` or `[ ]`. Text belongs in the first column or the first row.',
  }),
  cellEmpty: defineMessage({
    ruleId: 'matrix-cell-empty',
    severity: 'warning',
    reason: () => 'This cell has no marker, so it counts as a wrong answer',
    note: 'Write `( )` or `[ ]` in it, like in the others.',
  }),
  mixedMarkers: defineMessage<{ marker: string; first: string }>({
    ruleId: 'matrix-mixed-markers',
    severity: 'error',
    reason: ({ first, marker }) => `The marker \`${marker}\` is in a table that began with \`${first}\``,
    note: 'Use round markers `( )` for one answer in each row or square markers `[ ]` for several, not both in one table.',
  }),
  noRightCell: defineMessage({
    ruleId: 'matrix-row-without-right',
    severity: 'error',
    reason: () => 'No cell of this row is marked as right, so nobody can get it right',
    note: 'Put an x in a marker of the row. If nothing is right, add a column that says so.',
  }),
  severalRight: defineMessage<{ right: number }>({
    ruleId: 'matrix-row-several-right',
    severity: 'warning',
    reason: ({ right }) =>
      `${right} cells of this row are marked as right, but only one can be chosen; any of them is accepted`,
    note: 'If learners have to choose all of them, write `[x]` and `[ ]` instead of `(x)` and `( )` in the whole table.',
  }),
};
