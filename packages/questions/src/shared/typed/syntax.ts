import type { SyntaxKey } from '../syntax.js';

export const ignoreKey: SyntaxKey = {
  name: 'ignore',
  meaning:
    'What is disregarded in typed answers: some of `case`, `space` (spaces can be left out), `punctuation`, `accents`; or `none`.',
  otherwise: '`case`, and how much space there is',
};
