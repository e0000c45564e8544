import type { PlainQuestion } from '@hornbook/model';

/** What every question has, as the browser knows it. */
export const bareFields = (scoring: 'all' | 'partial' = 'all'): Omit<PlainQuestion, 'type'> => ({
  id: 'q',
  prompt: { text: '' },
  points: 1,
  scoring,
  shuffle: false,
  required: false,
  hints: [],
});
