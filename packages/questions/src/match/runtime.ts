import type { RuntimeType } from '../question-type.js';
import { isRecordOf, isString } from '../shared/answers.js';
import { gradePairs, pairsBehavior, pairsInteraction, pairsPacking } from '../shared/pairs.js';
import type { MatchAnswer, PlainMatchKey, PlainMatchQuestion } from './schema.js';

export const match: RuntimeType<PlainMatchQuestion, PlainMatchKey, MatchAnswer> = {
  type: 'match',
  isAnswer: isRecordOf(isString),
  grade: gradePairs,
  interaction: pairsInteraction,
  behavior: pairsBehavior<string>('get'),
  pack: pairsPacking(([target]) => target as string),
};
