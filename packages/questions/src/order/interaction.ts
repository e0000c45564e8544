import type { SequencingInteraction } from '@hornbook/model';
import type { BareOrder, BareOrderKey, OrderAnswer } from './schema.js';

export const interaction = (
  { items }: BareOrder,
  { correct }: BareOrderKey,
  answer: OrderAnswer,
): SequencingInteraction => ({
  kind: 'sequencing',
  items: items.map(({ id }) => id),
  response: answer,
  correct: [correct],
});
