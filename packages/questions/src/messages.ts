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
      `${meant === undefined ? 'Fix it' : `Write \`${key}="${meant}"\``}, or leave \`${key}\` out: then it is ${used}.`,
  }),
  manyChoices: defineMessage<{ choices: number; most: number }>({
    ruleId: 'quiz-too-many-choices',
    severity: 'error',
    reason: ({ choices, most }) =>
      `This question has ${choices} choices, because each of its parts offers all of them; at most ${most} can be shown`,
    note: 'Split it into several questions.',
  }),
  squareMarker: defineMessage<{ name: string }>({
    ruleId: 'quiz-square-marker',
    severity: 'warning',
    reason: ({ name }) =>
      `Answers of a \`.${name}\` question have round markers, so this one is read as a round one`,
    note: 'Write `(x)` and `( )` instead of `[x]` and `[ ]`.',
  }),
  unusedMarker: defineMessage<{ name: string }>({
    ruleId: 'quiz-unused-marker',
    severity: 'warning',
    reason: ({ name }) =>
      `Items of a \`.${name}\` question are neither right nor wrong, so this marker is ignored`,
    note: 'Remove the marker, or remove the class if one of the items is the right answer.',
  }),
  oddMarker: defineMessage<{ written: string; meant: string }>({
    ruleId: 'quiz-odd-marker',
    severity: 'warning',
    reason: ({ meant, written }) => `The marker \`${written}\` is read as \`${meant}\``,
    note: ({ meant }) => `Write \`${meant}\`: an x or a space between the brackets, and nothing else.`,
  }),
  fenceAfterMarker: defineMessage({
    ruleId: 'quiz-fence-after-marker',
    severity: 'warning',
    reason: () => 'A code block cannot begin on the line of a marker, so this is read as text',
    note: 'Begin the fence on the next line, indented like the text of the answer.',
  }),
  emptyPart: defineMessage<{ what: string }>({
    ruleId: 'quiz-empty-part',
    severity: 'error',
    reason: ({ what }) => `This ${what} is empty`,
    note: 'Write something in it, or remove it.',
  }),
  duplicatePart: defineMessage<{ what: string; text: string; line: number }>({
    ruleId: 'quiz-duplicate-part',
    severity: 'error',
    reason: ({ line, text, what }) => `The ${what} "${text}" is already on line ${line}`,
    note: "A learner can't tell the two apart. Remove one, or word it differently.",
  }),
};
