import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const match: AuthoringType = {
  type: 'match',
  class: 'match',
  answers: 'list',
  ...parse,
  view,
  messages,
};
