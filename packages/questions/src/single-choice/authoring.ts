import type { AuthoringType } from '../question-type.js';
import { messages } from './messages.js';
import * as parse from './parse.js';
import { view } from './view.js';

export const singleChoice: AuthoringType = {
  type: 'single-choice',
  answers: 'marked-list',
  unusedKeys: ['scoring'],
  ...parse,
  view,
  messages,
};
