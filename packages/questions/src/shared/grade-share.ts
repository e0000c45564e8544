import type { Grade } from '@hornbook/model';

/**
 * The grade of an answer of which a share is right (1: all of it, 0 or less: nothing). All or nothing, unless the question
 * gives a share of its points.
 *
 * @param feedback ids of the options whose feedback is due
 */
export function gradeShare(
  share: number,
  { scoring }: { scoring: 'all' | 'partial' },
  feedback: readonly string[] = [],
): Grade {
  const score = share === 1 || scoring === 'partial' ? Math.max(0, share) : 0;
  return { score, verdict: score === 1 ? 'correct' : score ? 'partial' : 'incorrect', feedback };
}
