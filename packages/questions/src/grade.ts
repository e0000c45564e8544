import type { Grade, PlainText } from '@hornbook/model';
import { runtimeType } from './browser.js';
import { isKeyOf } from './is-key-of.js';
import type { Key, Question } from './lesson.js';

export type { Grade, Html, PlainText } from '@hornbook/model';
export type { ClozeAnswer } from './cloze/schema.js';
export { draw } from './draw.js';
export type { EssayAnswer } from './essay/schema.js';
export type { Key, Question } from './lesson.js';
export type { MatchAnswer } from './match/schema.js';
export type { MatrixAnswer } from './matrix/schema.js';
export type { MultipleChoiceAnswer } from './multiple-choice/schema.js';
export type { NumberAnswer } from './number/schema.js';
export type { OrderAnswer } from './order/schema.js';
export type { ScaleAnswer } from './scale/schema.js';
export type { SingleChoiceAnswer } from './single-choice/schema.js';
export type { TextAnswer } from './text/schema.js';
export type { TrueFalseAnswer } from './true-false/schema.js';

/**
 * Grades an answer in any JavaScript runtime: a server that keeps the keys gives the same grade as the player.
 *
 * @param question as in `lessons/<id>.json`
 * @param key as in `keys/<id>.json`
 * @param answer in the shape of the question's type
 * @returns `undefined` for an answer of another shape, and for an unknown type; nothing of an answer is repeated in `feedback`
 * except ids that the question or its key has
 * @throws TypeError if the key is missing, or belongs to another question as far as its shape and its ids tell
 */
export function grade(
  question: Question<PlainText>,
  key: Key<PlainText>,
  answer: unknown,
): Grade | undefined {
  const type = runtimeType(question.type);
  if (!type) return undefined;
  if (!isKeyOf(question, key)) throw new TypeError(explain(question, key));
  return type.isAnswer(answer) ? type.grade(question, key, answer) : undefined;
}

const explain = ({ id, type }: Question<PlainText>, key: unknown): string =>
  key === undefined
    ? `The key of the question "${id}" is missing`
    : `This is not the key of the question "${id}", which is of the type ${type}`;
