import type { Grade } from '@hornbook/model';
import { isStrings } from '../shared/answer-shapes.js';
import { gradeShare } from '../shared/grade-share.js';
import type { MultipleChoiceAnswer, PlainMultipleChoice, PlainMultipleChoiceKey } from './schema.js';

/**
 * Right when all right options and none else are chosen. With partial scoring every right choice earns its share and
 * every wrong one takes a share away, down to nothing: choosing everything earns nothing by itself.
 */
export function grade(
  question: PlainMultipleChoice,
  { correct }: PlainMultipleChoiceKey,
  answer: MultipleChoiceAnswer,
): Grade {
  const chosen = [...new Set(answer)];
  const right = chosen.filter((id) => correct.includes(id)).length;
  const wrong = chosen.length - right;
  const feedback = question.options.flatMap(({ id }) => (answer.includes(id) ? [id] : []));
  return gradeShare(correct.length && (right - wrong) / correct.length, question, feedback);
}

export { isStrings as isAnswer };
