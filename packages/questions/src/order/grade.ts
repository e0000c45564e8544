import type { Grade } from '@hornbook/model';
import { isStrings } from '../shared/answer-shapes.js';
import { gradeShare } from '../shared/grade-share.js';
import type { OrderAnswer, PlainOrder, PlainOrderKey } from './schema.js';

/**
 * With partial scoring every pair of items that stands in the right order earns its share and every other pair takes a
 * share away, down to nothing (Kendall's tau): an item a little out of place costs little, and an order by chance earns
 * little. Feedback is due for items at their right places.
 */
export function grade(question: PlainOrder, { correct }: PlainOrderKey, answer: OrderAnswer): Grade {
  const isWhole = answer.length === correct.length && correct.every((id) => answer.includes(id));
  const places = correct.map((id) => answer.indexOf(id));
  const pairs = places.flatMap((one, index) => places.slice(index + 1).map((later) => one < later));
  return gradeShare(
    isWhole ? (2 * pairs.filter(Boolean).length) / pairs.length - 1 : 0,
    question,
    correct.filter((id, place) => id === answer[place]),
  );
}

export { isStrings as isAnswer };
