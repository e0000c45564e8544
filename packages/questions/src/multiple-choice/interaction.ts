import type { ChoiceInteraction } from '@hornbook/model';
import type { MultipleChoiceAnswer, PlainMultipleChoice, PlainMultipleChoiceKey } from './schema.js';

/** All right options together are the one right response. */
export const interaction = (
  question: PlainMultipleChoice,
  key: PlainMultipleChoiceKey,
  answer: MultipleChoiceAnswer,
): ChoiceInteraction => ({
  kind: 'choice',
  options: question.options.map(({ id }) => id),
  response: answer,
  correct: [key.correct],
});
