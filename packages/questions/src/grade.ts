import type { Grade, PlainText } from '@hornbook/model';
import { runtimeType } from './browser.js';
import type { Key, Question } from './lesson.js';

export { draw } from './draw.js';

/**
 * Grades an answer in any JavaScript runtime: a server that keeps the keys gives the same grade as the player.
 *
 * @param question as in `lessons/<id>.json`
 * @param key as in `keys/<id>.json`
 * @param answer in the shape of the question's type
 * @returns `undefined` for an answer of another shape, and for an unknown type
 */
export function grade(
  question: Question<PlainText>,
  key: Key<PlainText>,
  answer: unknown,
): Grade | undefined {
  const type = runtimeType(question.type);
  return type?.isAnswer(answer) ? type.grade(question, key, answer) : undefined;
}
