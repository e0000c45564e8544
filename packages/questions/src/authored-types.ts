import { messages as multipleChoiceMessages } from './multiple-choice/messages.js';
import * as multipleChoice from './multiple-choice/parse.js';
import { view as viewMultipleChoice } from './multiple-choice/view.js';
import type { AuthoredType } from './question-type.js';
import { messages as singleChoiceMessages } from './single-choice/messages.js';
import * as singleChoice from './single-choice/parse.js';
import { view as viewSingleChoice } from './single-choice/view.js';

/** The question types, for building. The first whose `matches` says so reads a question. */
export const authoredTypes: readonly AuthoredType[] = [
  {
    type: 'single-choice',
    answers: 'marked-list',
    ...singleChoice,
    view: viewSingleChoice,
    messages: singleChoiceMessages,
  },
  {
    type: 'multiple-choice',
    answers: 'marked-list',
    ...multipleChoice,
    view: viewMultipleChoice,
    messages: multipleChoiceMessages,
  },
];
