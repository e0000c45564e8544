import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const number: AuthoringType = {
  type: 'number',
  class: 'number',
  answers: 'marked-list',
  keys: ['tolerance', 'unit'],
  unusedKeys: ['shuffle', 'scoring'],
  ...parse,
  view,
  messages,
};
