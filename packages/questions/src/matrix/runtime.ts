import type { RuntimeType } from '../question-type.js';
import { isRecordOf, isStrings } from '../shared/answers.js';
import { gradePairs, pairsBehavior, pairsInteraction, pairsPacking } from '../shared/pairs.js';
import type { MatrixAnswer, PlainMatrixKey, PlainMatrixQuestion } from './schema.js';

export const matrix: RuntimeType<PlainMatrixQuestion, PlainMatrixKey, MatrixAnswer> = {
  type: 'matrix',
  isAnswer: isRecordOf(isStrings),
  grade: gradePairs,
  interaction: pairsInteraction,
  behavior: pairsBehavior<string[]>('getAll'),
  pack: pairsPacking((columns) => columns),
};
