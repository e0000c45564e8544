import { defineMessage } from '@hornbook/model';

const nearestNote = (nearest: string | undefined, all: string) =>
  nearest ? `Did you mean \`${nearest}\`?` : `Known are ${all}.`;

const didYouMean = (name: string) => `Did you mean the class \`.${name}\`?`;

export interface Unknown {
  name: string;
  nearest: string | undefined;
  known: string;
}

const answersNote = {
  'marked-list': 'Write the answers as a list right below it: `- (x) right`, `- ( ) wrong`.',
  list: 'Write a list right below it.',
  table: 'Write a table right below it: an option above each column, `(x)` or `( )` in the cells.',
};

const itemProblems = {
  'no space': 'there is no space after the bullet',
  'no-break space': 'there is a no-break space after the bullet, which is not a space to Markdown',
  dash: 'it begins with a dash or a dot that is not a bullet to Markdown',
};

type WantedAnswers = keyof typeof answersNote;

/** What can be wrong with questions and banks, whatever their type. */
export const questionMessages = {
  noAnswers: defineMessage<{ name: string | undefined; meant: string | undefined; wanted: WantedAnswers }>({
    ruleId: 'quiz-without-answers',
    severity: 'error',
    reason: ({ name, wanted }) =>
      `This ${name ? `\`.${name}\` ` : ''}question has no ${wanted === 'table' ? 'table' : 'list'} of answers`,
    note: ({ meant, wanted }) => (meant ? didYouMean(meant) : answersNote[wanted]),
  }),
  noMarkers: defineMessage<{ isTagged: boolean; meant: string | undefined }>({
    ruleId: 'quiz-without-markers',
    severity: 'error',
    reason: ({ isTagged }) =>
      isTagged
        ? 'The list that is tagged as a question has no markers, so no answer can be right'
        : 'The list below this question has no markers, so no answer can be right',
    note: ({ meant }) =>
      meant
        ? didYouMean(meant)
        : 'Begin every item with `(x)` or `( )`, or with `[x]` or `[ ]` if several can be chosen.',
  }),
  brokenItem: defineMessage<{ problem: keyof typeof itemProblems }>({
    ruleId: 'quiz-broken-item',
    severity: 'error',
    reason: ({ problem }) => `This is no item of a list: ${itemProblems[problem]}`,
    note: 'Write `- (x) right` and `- ( ) wrong`: a hyphen, a space, the marker, a space.',
  }),
  answersIndented: defineMessage({
    ruleId: 'quiz-answers-indented',
    severity: 'error',
    reason: () => 'These answers are indented by four spaces or more, so Markdown reads them as code',
    note: 'Begin the list at the left margin, like the question above it.',
  }),
  noPrompt: defineMessage({
    ruleId: 'quiz-without-prompt',
    severity: 'warning',
    reason: () => 'These answers have no question above them',
    note: 'Put the line `{: .quiz}` above the question, or the question right above its answers.',
  }),
  severalTypes: defineMessage<{ names: readonly string[] }>({
    ruleId: 'quiz-several-types',
    severity: 'error',
    reason: ({ names }) =>
      `A question cannot be ${names.map((name) => `\`.${name}\``).join(' and ')} at once`,
    note: ({ names }) => `It is read as \`.${names[0]}\`. Remove the other class.`,
  }),
  conflictingClasses: defineMessage<{ names: readonly [own: string, part: string] }>({
    ruleId: 'quiz-conflicting-classes',
    severity: 'error',
    reason: ({ names: [own, part] }) => `A block cannot be \`.${own}\` and \`.${part}\` at once`,
    note: ({ names: [own, part] }) =>
      own === 'quiz'
        ? `It is read as a question. Remove \`.quiz\` if it is a part of the question above it, or else \`.${part}\`.`
        : `It is read as \`.${part}\`. Remove \`.${own}\`, or write \`.quiz\` in place of \`.${part}\` if it is a question.`,
  }),
  otherDialect: defineMessage<{ line: string }>({
    ruleId: 'quiz-other-dialect',
    severity: 'error',
    reason: ({ line }) => `\`${line}\` looks like an answer in another quiz language`,
    note: 'Write the answers as a Markdown list: `- (x) right`, `- ( ) wrong`.',
  }),
  tagsBlockAbove: defineMessage({
    ruleId: 'quiz-tags-block-above',
    severity: 'warning',
    reason: () => 'This line is right below a paragraph, so that paragraph is part of the question',
    note: 'Leave a blank line above it if the question begins below.',
  }),
  splitAnswers: defineMessage({
    ruleId: 'quiz-answers-split',
    severity: 'warning',
    reason: () => 'This is a separate list, so it is not part of the answers above',
    note: 'Begin all answers with the same bullet, and indent everything that belongs to an answer like its text.',
  }),
  oneOption: defineMessage({
    ruleId: 'quiz-one-option',
    severity: 'warning',
    reason: () => 'There is only one option, so there is nothing to choose',
    note: 'Write the wrong answers, too: `- ( ) wrong`. If it is an answer to be typed, write `{: .quiz .text}`.',
  }),
  quoteSplitsAnswers: defineMessage({
    ruleId: 'quiz-quote-not-indented',
    severity: 'error',
    reason: () => 'This quote ends the list of answers, so the answers below it are lost',
    note: 'Indent it like the text of the answer that it is the feedback for.',
  }),
  strayCompanion: defineMessage<{ name: string; isSecret: boolean }>({
    ruleId: 'quiz-part-without-question',
    severity: 'warning',
    reason: ({ isSecret, name }) =>
      `\`.${name}\` does not follow the answers of a question, so ${isSecret ? 'nobody gets to see it' : 'it is shown like any other block'}`,
    note: 'Put it right below the answers of its question.',
  }),
  misspelledPart: defineMessage<{ written: string; meant: string }>({
    ruleId: 'quiz-part-misspelled',
    severity: 'warning',
    reason: ({ meant, written }) => `\`.${written}\` below the answers is read as \`.${meant}\``,
    note: ({ meant }) => `Write \`.${meant}\`, or leave a block without a class in between.`,
  }),
  quoteAfterAnswers: defineMessage({
    ruleId: 'quiz-quote-after-answers',
    severity: 'warning',
    reason: () => 'This quote is not part of an answer, so everybody sees it before answering',
    note: 'Indent it like the text of the answer if it is its feedback. Feedback on the whole question has the line `{: .explanation}` above it, and a blank line above that.',
  }),
  tagGlued: defineMessage({
    ruleId: 'quiz-tag-glued',
    severity: 'warning',
    reason: () =>
      'This line is right below the answers, which it would tag; it is read as part of what follows',
    note: 'Leave a blank line above it.',
  }),
  unknownClass: defineMessage<Unknown>({
    ruleId: 'quiz-unknown-class',
    severity: 'warning',
    reason: ({ name }) => `A question has no class \`.${name}\``,
    note: ({ nearest, known }) => nearestNote(nearest, known),
  }),
  misnamedType: defineMessage<{ name: string; type: string; howTo: string }>({
    ruleId: 'quiz-type-misnamed',
    severity: 'error',
    reason: ({ name, type }) => `A question has no class \`.${name}\`, so this is not read as \`${type}\``,
    note: ({ howTo }) => howTo,
  }),
  needlessType: defineMessage<{ name: string; howTo: string }>({
    ruleId: 'quiz-unknown-class',
    severity: 'warning',
    reason: ({ name }) => `A question has no class \`.${name}\``,
    note: ({ howTo }) => howTo,
  }),
  classOfAnotherType: defineMessage<{ name: string; owner: string }>({
    ruleId: 'quiz-class-of-another-type',
    severity: 'warning',
    reason: ({ name, owner }) => `\`.${name}\` belongs to \`${owner}\` questions, so it is ignored`,
    note: ({ name, owner }) =>
      `Remove it, or write \`.quiz ${owner} .${name}\` if the question is meant to be one.`,
  }),
  textInKey: defineMessage<{ key: string; part: string | undefined }>({
    ruleId: 'quiz-text-in-key',
    severity: 'warning',
    reason: ({ key }) => `A question has no setting \`${key}\`, so its text is not shown`,
    note: ({ part }) =>
      part === undefined
        ? 'Mark the right answers in the list: `- (x) right`, `- ( ) wrong`.'
        : `Write it below the answers: \`{: .${part}}\` and, on the next line, \`> the text\`. Feedback for a single option is a quote indented below it.`,
  }),
  unknownKey: defineMessage<Unknown>({
    ruleId: 'quiz-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A question has no setting \`${name}\``,
    note: ({ nearest, known }) => nearestNote(nearest, known),
  }),
  keyOfAnotherType: defineMessage<{ key: string; owner: string }>({
    ruleId: 'quiz-key-of-another-type',
    severity: 'warning',
    reason: ({ key, owner }) => `\`${key}\` is a setting of \`${owner}\` questions, so it is ignored`,
    note: ({ owner }) => `Remove it, or give the question the class \`${owner}\` if it is meant to be one.`,
  }),
  keyWithoutEffect: defineMessage<{ key: string; type: string }>({
    ruleId: 'quiz-key-without-effect',
    severity: 'warning',
    reason: ({ key, type }) => `\`${key}\` means nothing to a \`${type}\` question, so it is ignored`,
    note: 'Remove it.',
  }),
  partWithoutEffect: defineMessage<{ name: string; type: string }>({
    ruleId: 'quiz-part-without-effect',
    severity: 'warning',
    reason: ({ name, type }) =>
      `\`.${name}\` is never shown: answers to a \`${type}\` question are neither right nor wrong`,
    note: 'Put it in an `.explanation`, which is shown after the answer.',
  }),
  derivedId: defineMessage<{ id: string }>({
    ruleId: 'question-id-derived',
    severity: 'off',
    reason: ({ id }) => `The question has no id of its own; \`${id}\` is derived from its text`,
    note: 'With an id of its own, answers survive a change of its text. `hornbook check --fix` writes the derived one.',
  }),
  sameQuestion: defineMessage<{ line: number; id: string }>({
    ruleId: 'question-duplicate',
    severity: 'error',
    reason: ({ line }) => `This question is the same as the one on line ${line}`,
    note: ({ id }) =>
      `Remove one. If learners are to answer both, give this one an id, so that the answers are told apart: \`{: .quiz #${id}}\`.`,
  }),
  badId: defineMessage<{ id: string }>({
    ruleId: 'id-not-allowed',
    severity: 'error',
    reason: ({ id }) => `\`${id}\` cannot be an id`,
    note: 'An id begins with a letter, continues with letters, digits, "-" and "_", and has at most 64 characters.',
  }),
  bankNotOnHeading: defineMessage({
    ruleId: 'bank-not-on-heading',
    severity: 'error',
    reason: () => 'Only a heading of the lesson can be a bank, and this is not one',
    note: 'Put `{: .bank draw="2"}` above the heading of the section whose questions should be drawn, with a blank line before it.',
  }),
  bankInBank: defineMessage<{ line: number }>({
    ruleId: 'bank-in-bank',
    severity: 'error',
    reason: ({ line }) =>
      `This section is part of the bank on line ${line}, and a bank cannot contain another`,
    note: 'Remove one of the two `.bank`, or give this heading the level of the other.',
  }),
  bankWithoutQuestions: defineMessage({
    ruleId: 'bank-without-questions',
    severity: 'warning',
    reason: () => 'This section has no questions, so there is nothing to draw',
    note: 'A section ends at the next heading of its level. Put questions (`{: .quiz}`) in it, or remove `.bank`.',
  }),
  bankDrawsTooMany: defineMessage<{ draw: number; questions: number }>({
    ruleId: 'bank-draws-too-many',
    severity: 'warning',
    reason: ({ draw, questions }) =>
      `The bank should draw ${draw} questions and has only ${questions}, so all of them are drawn`,
    note: 'Lower `draw`, or write more questions.',
  }),
  bankDrawsAll: defineMessage({
    ruleId: 'bank-without-draw',
    severity: 'warning',
    reason: () => 'The bank does not say how many questions to draw, so all of them are asked in their order',
    note: 'Write `{: .bank draw="2"}`. To ask all of them in random order, write `shuffle="questions"`.',
  }),
  bankTextBetween: defineMessage({
    ruleId: 'bank-text-between-questions',
    severity: 'warning',
    reason: () => 'This is between two questions of a bank, so it is shown below all of them',
    note: 'Put text for one question below its `{: .quiz}`, and text for all of them above the first.',
  }),
  bankUnknownKey: defineMessage<{ name: string; nearest: string | undefined }>({
    ruleId: 'bank-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A bank has no setting \`${name}\``,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Known are `draw="2"` and `shuffle="questions"`.',
  }),
};
