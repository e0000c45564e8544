import type { ChoiceInteraction } from '@hornbook/model';
import type { PlainSingleChoice, PlainSingleChoiceKey, SingleChoiceAnswer } from './schema.js';

/** Several right options are alternatives, one response each. */
export const interaction = (
  question: PlainSingleChoice,
  key: PlainSingleChoiceKey,
  answer: SingleChoiceAnswer,
): ChoiceInteraction => ({
  kind: 'choice',
  options: question.options.map(({ id }) => id),
  response: [answer],
  correct: key.correct.map((id) => [id]),
});
