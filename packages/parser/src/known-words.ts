import { nearest } from '@hornbook/model';
import { authoringTypes } from '@hornbook/questions';
import type { KnownWords } from '@hornbook/remark-attribute-list';
import { codeKeys } from './code/prepare-code.js';
import { questionKeys } from './questions/check-words.js';
import { companionClasses } from './questions/companions.js';
import { bankKeys } from './questions/read-bank.js';

/** Classes of blocks that are no question, and of options. */
const blockClasses = ['bank', 'glossary', 'numbered', 'fixed'];

/** All that attribute lists can say in a lesson: classes and keys that mean something to some block. */
export const knownWords: KnownWords = {
  classes: [
    'quiz',
    ...companionClasses,
    ...authoringTypes.flatMap((type) => [...(type.class ? [type.class] : []), ...(type.classes ?? [])]),
    ...blockClasses,
  ],
  keys: [...questionKeys, ...authoringTypes.flatMap(({ keys = [] }) => keys), ...bankKeys, ...codeKeys],
  nearest,
};
