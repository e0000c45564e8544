import type { LongFillInInteraction } from '@hornbook/model';

export const interaction = (_question: unknown, _key: unknown, response: string): LongFillInInteraction => ({
  kind: 'long-fill-in',
  response,
});
