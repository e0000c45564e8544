import type { ChoiceInteraction } from '@hornbook/model';
import type { BareMultipleChoice, BareMultipleChoiceKey, MultipleChoiceAnswer } from './schema.js';

/** All right options together are the one right response. */
export const interaction = (
  question: BareMultipleChoice,
  key: BareMultipleChoiceKey,
  answer: MultipleChoiceAnswer,
): ChoiceInteraction => ({
  kind: 'choice',
  options: question.options.map(({ id }) => id),
  response: answer,
  correct: [key.correct],
});
