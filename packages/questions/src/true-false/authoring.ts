import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const trueFalse: AuthoringType = {
  type: 'true-false',
  class: 'true-false',
  answers: 'marked-list',
  unusedKeys: ['scoring'],
  ...parse,
  view,
  messages,
};
