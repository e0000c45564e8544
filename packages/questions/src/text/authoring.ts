import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const text: AuthoringType = {
  type: 'text',
  class: 'text',
  answers: 'marked-list',
  keys: ['ignore'],
  unusedKeys: ['shuffle', 'scoring'],
  ...parse,
  view,
  messages,
};
