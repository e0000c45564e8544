import { cloze } from './cloze/authored.js';
import { essay } from './essay/authored.js';
import { match } from './match/authored.js';
import { matrix } from './matrix/authored.js';
import { multipleChoice } from './multiple-choice/authored.js';
import { number } from './number/authored.js';
import { order } from './order/authored.js';
import type { AuthoredType } from './question-type.js';
import { scale } from './scale/authored.js';
import { singleChoice } from './single-choice/authored.js';
import { text } from './text/authored.js';
import { trueFalse } from './true-false/authored.js';

/**
 * The question types, for building. A class on the question asks for one; without such a class, the first whose `infer`
 * says so reads the question.
 */
export const authoredTypes: readonly AuthoredType[] = [
  trueFalse,
  singleChoice,
  multipleChoice,
  text,
  number,
  cloze,
  match,
  order,
  matrix,
  scale,
  essay,
];

/** The type with this name. Every question of a validated lesson has one. */
export const authoredType = (name: string): AuthoredType | undefined =>
  authoredTypes.find(({ type }) => type === name);
