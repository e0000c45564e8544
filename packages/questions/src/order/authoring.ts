import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const order: AuthoringType = {
  type: 'order',
  class: 'order',
  answers: 'list',
  unusedKeys: ['shuffle'],
  ...parse,
  view,
  messages,
};
