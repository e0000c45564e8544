import type { Grade } from '@hornbook/model';

/** The grade of every answer to a question that has no right one. */
export const ungraded = (feedback: readonly string[] = []): Grade => ({
  score: 0,
  verdict: 'ungraded',
  feedback,
});
