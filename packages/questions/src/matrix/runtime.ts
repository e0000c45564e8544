import type { RuntimeType } from '../question-type.js';
import { isRecordOf, isStrings } from '../shared/answers.js';
import { gradePairs, pairsBehaviour, pairsInteraction, pairsPacking } from '../shared/pairs.js';
import type { MatrixAnswer, PlainMatrixKey, PlainMatrixQuestion } from './schema.js';

export const matrix: RuntimeType<PlainMatrixQuestion, PlainMatrixKey, MatrixAnswer> = {
  type: 'matrix',
  isAnswer: isRecordOf(isStrings),
  grade: gradePairs,
  interaction: pairsInteraction,
  behaviour: pairsBehaviour<string[]>('getAll'),
  pack: pairsPacking((columns) => columns),
};
