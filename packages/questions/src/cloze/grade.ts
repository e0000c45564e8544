import type { Grade } from '@hornbook/model';
import { isStrings } from '../shared/answer-shapes.js';
import { gradeShare } from '../shared/grade-share.js';
import { own } from '../shared/own.js';
import { findPattern } from '../shared/typed/find-pattern.js';
import type { BareCloze, BareClozeKey, ClozeAnswer } from './schema.js';

/** Every blank is worth the same. */
export function grade(question: BareCloze, { correct, ignore }: BareClozeKey, answer: ClozeAnswer): Grade {
  const feedback: string[] = [];
  let right = 0;
  for (const { id, options } of question.blanks) {
    const given = own(answer, id);
    const accepted = own(correct, id) ?? [];
    if (!given) continue;
    const found = options ? accepted.find((way) => way.id === given) : findPattern(accepted, given, ignore);
    if (found) right += 1;
    feedback.push(options ? given : (found?.id ?? ''));
  }
  return gradeShare(right / question.blanks.length, question, feedback.filter(Boolean));
}

export const isAnswer = (value: unknown): value is ClozeAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isStrings(Object.values(value));
