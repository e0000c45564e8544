import { isRecordOf, isStrings } from '../shared/answer-shapes.js';

export { gradePairs as grade } from '../shared/pairs/grade-pairs.js';

export const isAnswer = isRecordOf(isStrings);
