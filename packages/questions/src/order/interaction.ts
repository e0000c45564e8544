import type { SequencingInteraction } from '@hornbook/model';
import type { OrderAnswer, PlainOrder, PlainOrderKey } from './schema.js';

export const interaction = (
  { items }: PlainOrder,
  { correct }: PlainOrderKey,
  answer: OrderAnswer,
): SequencingInteraction => ({
  kind: 'sequencing',
  items: items.map(({ id }) => id),
  response: answer,
  correct: [correct],
});
