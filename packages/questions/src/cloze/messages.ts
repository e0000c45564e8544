import { defineMessage } from '@hornbook/model';
import { optionMessages } from '../shared/choice/messages.js';
import { answerMessages, patternMessages } from '../shared/typed/messages.js';

export const messages = {
  ...answerMessages,
  ...patternMessages,
  duplicateOption: optionMessages.duplicateOption,
  noBlanks: defineMessage({
    ruleId: 'cloze-without-blanks',
    severity: 'error',
    reason: () => 'There are no blanks in this text',
    note: 'Write each blank as code, with three underscores or more: `` `____` ``.',
  }),
  bareBlank: defineMessage({
    ruleId: 'cloze-bare-blank',
    severity: 'warning',
    reason: () => "Underscores are a blank only in code, so these aren't one",
    note: 'Put backticks around them: `` `____` ``.',
  }),
  blankWithoutAnswer: defineMessage<{ blanks: number; answers: number }>({
    ruleId: 'cloze-blank-without-answer',
    severity: 'error',
    reason: ({ answers, blanks }) =>
      `This blank has no answer: there are ${blanks} blanks and ${answers} answers`,
    note: 'Write an item of the list for every blank, in the order of the text. Put other ways to fill a blank in a list below its item.',
  }),
  answerWithoutBlank: defineMessage<{ blanks: number; answers: number }>({
    ruleId: 'cloze-answer-without-blank',
    severity: 'error',
    reason: ({ answers, blanks }) =>
      `There is no blank for this answer: there are ${blanks} blanks and ${answers} answers`,
    note: 'Write another blank (`` `____` ``), or indent the item if it is another way to fill the blank of the item above.',
  }),
  noChoice: defineMessage({
    ruleId: 'cloze-without-choice',
    severity: 'error',
    reason: () => 'Every option of this drop-down list is right',
    note: 'Add wrong options below the item (`- ( ) …`), or remove `.select`.',
  }),
  manyBlanks: defineMessage<{ blanks: number; most: number }>({
    ruleId: 'cloze-many-blanks',
    severity: 'warning',
    reason: ({ blanks, most }) =>
      `An LMS records ${most} blanks of a question at most; this one and those after it aren't recorded (${blanks} in all)`,
    note: 'Their answers are still kept and graded. Split the question if the LMS has to record them.',
  }),
};
