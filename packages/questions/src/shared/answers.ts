import type { Grade } from '@hornbook/model';

/** Whether a value from outside is one string, as most answers are. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** Whether a value from outside is a list of strings. */
export const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString);

/** Whether a value from outside is a record by the ids of parts, and all its values pass `isPart`. */
export const isRecordOf =
  <T>(isPart: (value: unknown) => value is T) =>
  (value: unknown): value is Record<string, T> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isPart);

/** The ids of the options that were chosen, in the question's order. An answer from outside may name others. */
export const chosenOf = (options: readonly { readonly id: string }[], answer: readonly string[]): string[] =>
  options.flatMap(({ id }) => (answer.includes(id) ? [id] : []));

/**
 * The grade of an answer by the share of it that is right (1: all of it, 0 or less: nothing). It earns all points or none,
 * unless the question has partial scoring.
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

/** The grade of every answer to a question that has no right one. */
export const ungraded = (feedback: readonly string[] = []): Grade => ({
  score: 0,
  verdict: 'ungraded',
  feedback,
});
