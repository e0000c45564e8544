import type { NumericInteraction } from '@hornbook/model';
import type { BareNumberKey, NumberAnswer } from './schema.js';

export const interaction = (
  _question: unknown,
  { correct }: BareNumberKey,
  response: NumberAnswer,
): NumericInteraction => ({ kind: 'numeric', response, correct });
