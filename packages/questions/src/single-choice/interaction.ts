import type { ChoiceInteraction } from '@hornbook/model';
import type { BareSingleChoice, BareSingleChoiceKey, SingleChoiceAnswer } from './schema.js';

/** Several right options are alternatives, one response each. */
export const interaction = (
  question: BareSingleChoice,
  key: BareSingleChoiceKey,
  answer: SingleChoiceAnswer,
): ChoiceInteraction => ({
  kind: 'choice',
  options: question.options.map(({ id }) => id),
  response: [answer],
  correct: key.correct.map((id) => [id]),
});
