import { type Grade, isGraded } from '@hornbook/model';
import type { Item } from './item.js';
import type { QuestionRecord } from './progress.js';

/** A question's answer with its grade. */
export interface Graded {
  readonly record: QuestionRecord;
  readonly grade: Grade;
}

/** Grades an answer as the next attempt. The last answer counts. */
export function answerItem(item: Item, before: QuestionRecord | undefined, answer: unknown): Graded {
  const grade = item.type.grade(item.question, item.key, answer);
  return { record: { answer, attempts: (before?.attempts ?? 0) + 1, score: grade.score }, grade };
}

/**
 * The grade of a stored answer. Its score is never below the one reported when it was given: stored scores are rounded, and
 * the key may have been fixed since.
 *
 * @param asRecorded whether the recorded score counts, whatever the key says now
 */
export function gradeOf(item: Item, record: QuestionRecord, asRecorded: boolean): Grade {
  const { answer, score } = record;
  if (asRecorded || answer === undefined) return { score, verdict: verdictOf(item, score), feedback: [] };
  const grade = item.type.grade(item.question, item.key, answer);
  if (grade.verdict === 'ungraded' || grade.score >= score) return grade;
  return { ...grade, score, verdict: verdictOf(item, score) };
}

function verdictOf({ key }: Item, score: number): Grade['verdict'] {
  if (!isGraded(key)) return 'ungraded';
  return score >= 1 ? 'correct' : score > 0 ? 'partial' : 'incorrect';
}

/** How many attempts are left; `undefined`: any number. */
export const attemptsLeft = (item: Item, record: QuestionRecord | undefined): number | undefined =>
  item.question.attempts && Math.max(0, item.question.attempts - (record?.attempts ?? 0));

/** Whether the answer is correct, or there are no attempts left. */
export const isClosed = (item: Item, graded: Graded | undefined): boolean =>
  graded !== undefined && (graded.grade.verdict === 'correct' || attemptsLeft(item, graded.record) === 0);
