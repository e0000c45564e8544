import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const scale: AuthoringType = {
  type: 'scale',
  class: 'scale',
  answers: 'list',
  graded: false,
  unusedKeys: ['shuffle'],
  ...parse,
  view,
  messages,
};
