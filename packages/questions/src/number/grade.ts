import type { Grade } from '@hornbook/model';
import { isString } from '../shared/answer-shapes.js';
import { gradeShare } from '../shared/grade-share.js';
import { toFixedPoint } from './fixed-point.js';
import type { NumberAnswer, PlainNumber, PlainNumberKey, Range } from './schema.js';

export function grade(
  question: PlainNumber,
  { correct, foreseen }: PlainNumberKey,
  answer: NumberAnswer,
): Grade {
  const value = toFixedPoint(answer);
  const found = [...correct, ...foreseen].find((range) => holds(range, value));
  const isRight = found !== undefined && correct.includes(found);
  return gradeShare(isRight ? 1 : 0, question, found ? [found.id] : []);
}

const holds = ({ max, min }: Range, value: bigint): boolean =>
  (min === undefined || toFixedPoint(min) <= value) && (max === undefined || value <= toFixedPoint(max));

export const isAnswer = (value: unknown): value is NumberAnswer =>
  isString(value) && /^-?\d{1,160}(\.\d{1,160})?$/.test(value);
