import { defineMessage } from '@hornbook/model';

/**
 * The most choices that a question may offer in all its parts together: every blank, item of a match or row of a matrix has
 * all of them, so that their number grows with the square of the question's length.
 */
export const maxChoices = 40_000;

/** Messages of several question types. */
export const messages = {
  badValue: defineMessage<{
    key: string;
    value: string;
    wanted: string;
    meant: string | undefined;
    used: string;
  }>({
    ruleId: 'quiz-bad-value',
    severity: 'error',
    reason: ({ key, value, wanted }) => `\`${key}\` must be ${wanted}, not "${value}"`,
    note: ({ key, meant, used }) =>
      `${meant === undefined ? 'Mend it' : `Write \`${key}="${meant}"\``}, or leave \`${key}\` out: then it is ${used}.`,
  }),
  manyChoices: defineMessage<{ choices: number; most: number }>({
    ruleId: 'quiz-too-many-choices',
    severity: 'error',
    reason: ({ choices, most }) =>
      `This question would offer ${choices} choices, as each of its parts offers all of them; at most ${most} can be shown`,
    note: 'Split it into several questions.',
  }),
  squareMarker: defineMessage<{ name: string }>({
    ruleId: 'quiz-square-marker',
    severity: 'warning',
    reason: ({ name }) =>
      `Answers of a \`.${name}\` question have round markers; this one is read as if it had`,
    note: 'Write `(x)` and `( )` instead of `[x]` and `[ ]`.',
  }),
  unusedMarker: defineMessage<{ name: string }>({
    ruleId: 'quiz-unused-marker',
    severity: 'warning',
    reason: ({ name }) =>
      `Items of a \`.${name}\` question are neither right nor wrong, so this marker is left out`,
    note: 'Take the marker away, or take the class away if one of the items is the right answer.',
  }),
  emptyPart: defineMessage<{ what: string }>({
    ruleId: 'quiz-empty-part',
    severity: 'error',
    reason: ({ what }) => `This ${what} is empty`,
    note: 'Write something into it, or take it away.',
  }),
  duplicatePart: defineMessage<{ what: string; text: string; line: number }>({
    ruleId: 'quiz-duplicate-part',
    severity: 'error',
    reason: ({ line, text, what }) => `There is a ${what} "${text}" in line ${line} already`,
    note: 'A learner cannot tell the two apart. Take one away, or word it differently.',
  }),
};
