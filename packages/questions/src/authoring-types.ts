import { cloze } from './cloze/authoring.js';
import { essay } from './essay/authoring.js';
import { match } from './match/authoring.js';
import { matrix } from './matrix/authoring.js';
import { multipleChoice } from './multiple-choice/authoring.js';
import { number } from './number/authoring.js';
import { order } from './order/authoring.js';
import type { AuthoringType } from './question-type.js';
import { scale } from './scale/authoring.js';
import { singleChoice } from './single-choice/authoring.js';
import { text } from './text/authoring.js';
import { trueFalse } from './true-false/authoring.js';

/**
 * The question types, for building. A class on the question asks for one; without such a class, the first one whose `infer`
 * says so reads the question.
 */
export const authoringTypes: readonly AuthoringType[] = [
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
export const authoringType = (name: string): AuthoringType | undefined =>
  authoringTypes.find(({ type }) => type === name);
