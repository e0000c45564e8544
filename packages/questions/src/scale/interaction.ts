import type { LikertInteraction } from '@hornbook/model';
import type { BareScale, ScaleAnswer } from './schema.js';

export const interaction = (
  { options }: BareScale,
  _key: unknown,
  answer: ScaleAnswer,
): LikertInteraction => ({ kind: 'likert', options: options.map(({ id }) => id), response: answer });
