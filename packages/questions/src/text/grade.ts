import type { Grade } from '@hornbook/model';
import { gradeShare } from '../shared/grade-share.js';
import { findPattern } from '../shared/typed/find-pattern.js';
import type { PlainTextKey, PlainTextQuestion, TextAnswer } from './schema.js';

export function grade(question: PlainTextQuestion, { correct }: PlainTextKey, answer: TextAnswer): Grade {
  const { accepted, foreseen, ignore } = correct;
  const found = findPattern([...accepted, ...foreseen], answer, ignore);
  const isRight = found !== undefined && accepted.includes(found);
  return gradeShare(isRight ? 1 : 0, question, found ? [found.id] : []);
}

export { isString as isAnswer } from '../shared/answer-shapes.js';
