import type { Grade } from '@hornbook/model';
import { getOwn } from '@hornbook/model';
import { isStrings } from '../shared/answer-shapes.js';
import { gradeShare } from '../shared/grade-share.js';
import { findPattern } from '../shared/typed/find-pattern.js';
import type { ClozeAnswer, PlainCloze, PlainClozeKey } from './schema.js';

/** Every blank is worth the same. */
export function grade(question: PlainCloze, { correct, ignore }: PlainClozeKey, answer: ClozeAnswer): Grade {
  const feedback: string[] = [];
  let right = 0;
  for (const { id, options } of question.blanks) {
    const given = getOwn(answer, id);
    const accepted = getOwn(correct, id) ?? [];
    if (!given) continue;
    const found = options ? accepted.find((way) => way.id === given) : findPattern(accepted, given, ignore);
    if (found) right += 1;
    feedback.push(options ? given : (found?.id ?? ''));
  }
  return gradeShare(right / question.blanks.length, question, feedback.filter(Boolean));
}

export const isAnswer = (value: unknown): value is ClozeAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isStrings(Object.values(value));
