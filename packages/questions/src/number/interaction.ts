import type { NumericInteraction } from '@hornbook/model';
import type { NumberAnswer, PlainNumberKey } from './schema.js';

export const interaction = (
  _question: unknown,
  { correct }: PlainNumberKey,
  response: NumberAnswer,
): NumericInteraction => ({ kind: 'numeric', response, correct });
