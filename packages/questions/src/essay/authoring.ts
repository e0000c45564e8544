import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const essay: AuthoringType = {
  type: 'essay',
  class: 'essay',
  answers: 'none',
  graded: false,
  keys: ['words'],
  unusedKeys: ['shuffle'],
  ...parse,
  view,
  messages,
};
