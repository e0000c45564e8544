import type { LikertInteraction } from '@hornbook/model';
import type { PlainScale, ScaleAnswer } from './schema.js';

export const interaction = (
  { options }: PlainScale,
  _key: unknown,
  answer: ScaleAnswer,
): LikertInteraction => ({ kind: 'likert', options: options.map(({ id }) => id), response: answer });
