import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const matrix: AuthoringType = {
  type: 'matrix',
  class: 'matrix',
  answers: 'table',
  unusedKeys: ['shuffle'],
  ...parse,
  view,
  messages,
};
