import type { Grade } from '@hornbook/model';
import type { BareMultipleChoice, BareMultipleChoiceKey, MultipleChoiceAnswer } from './schema.js';

/**
 * Right when all right options and none else are chosen. With partial scoring every right choice earns its share and
 * every wrong one takes a share away, down to nothing: choosing everything earns nothing by itself.
 */
export function grade(
  question: BareMultipleChoice,
  key: BareMultipleChoiceKey,
  answer: MultipleChoiceAnswer,
): Grade {
  const score = question.scoring === 'partial' ? share(key.correct, answer) : whole(key.correct, answer);
  const verdict = score === 1 ? 'correct' : score > 0 ? 'partial' : 'incorrect';
  const feedback = question.options.flatMap(({ id }) => (answer.includes(id) ? [id] : []));
  return { score, verdict, feedback };
}

function whole(correct: readonly string[], answer: readonly string[]): number {
  const chosen = new Set(answer);
  return chosen.size === correct.length && correct.every((id) => chosen.has(id)) ? 1 : 0;
}

function share(correct: readonly string[], answer: readonly string[]): number {
  const chosen = [...new Set(answer)];
  const right = chosen.filter((id) => correct.includes(id)).length;
  const wrong = chosen.length - right;
  return correct.length === 0 ? 0 : Math.max(0, right - wrong) / correct.length;
}

export const isAnswer = (value: unknown): value is MultipleChoiceAnswer =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');
