import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import * as view from './view.js';

export const cloze: AuthoringType = {
  type: 'cloze',
  class: 'cloze',
  answers: 'list',
  classes: ['select'],
  keys: ['ignore'],
  unusedKeys: ['shuffle'],
  ...parse,
  ...view,
  messages,
};
