import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const multipleChoice: AuthoringType = {
  type: 'multiple-choice',
  answers: 'marked-list',
  ...parse,
  view,
  messages,
};
