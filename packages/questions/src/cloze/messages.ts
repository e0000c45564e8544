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
    note: 'Write each as code, with three underscores or more: `` `____` ``.',
  }),
  bareBlank: defineMessage({
    ruleId: 'cloze-bare-blank',
    severity: 'warning',
    reason: () => 'Underscores are a blank only in code, so these stay what they are',
    note: 'Put backticks around them: `` `____` ``.',
  }),
  blankWithoutAnswer: defineMessage<{ blanks: number; answers: number }>({
    ruleId: 'cloze-blank-without-answer',
    severity: 'error',
    reason: ({ answers, blanks }) =>
      `This blank has no answer: there are ${blanks} blanks and ${answers} answers`,
    note: 'Give every blank an item of the list, in the order of the text. Other ways to fill one stand in a list below its item.',
  }),
  answerWithoutBlank: defineMessage<{ blanks: number; answers: number }>({
    ruleId: 'cloze-answer-without-blank',
    severity: 'error',
    reason: ({ answers, blanks }) =>
      `No blank is left for this answer: there are ${blanks} blanks and ${answers} answers`,
    note: 'Write another blank (`` `____` ``), or indent the item if it is one more way to fill the blank above.',
  }),
  noChoice: defineMessage({
    ruleId: 'cloze-without-choice',
    severity: 'error',
    reason: () => 'Whatever is chosen from this drop-down list is right',
    note: 'Add wrong options below the item (`- ( ) …`), or take `.select` away.',
  }),
  manyBlanks: defineMessage<{ blanks: number; most: number }>({
    ruleId: 'cloze-many-blanks',
    severity: 'warning',
    reason: ({ blanks, most }) =>
      `An LMS records ${most} blanks of a question; this is the first of ${blanks} that it does not`,
    note: 'Answers are kept and graded all the same. Split the question if the record matters.',
  }),
};
