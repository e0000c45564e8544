import type { Grade, PlainText } from '@hornbook/model';
import { runtimeType } from './browser.js';
import type { Key, Question } from './lesson.js';

export { draw } from './draw.js';

/**
 * Grades an answer in any JavaScript runtime: a server that keeps the keys gives the verdict that the player gives.
 *
 * @param question as in `lessons/<id>.json`
 * @param key as in `keys/<id>.json`
 * @param answer in the shape of the question's type; of another shape: `undefined`, as for a type that is not known
 */
export function grade(
  question: Question<PlainText>,
  key: Key<PlainText>,
  answer: unknown,
): Grade | undefined {
  const type = runtimeType(question.type);
  return type?.isAnswer(answer) ? type.grade(question, key, answer) : undefined;
}
