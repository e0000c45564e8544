import type { RuntimeType } from '../question-type.js';
import { isString } from '../shared/answers.js';
import { chooseRight, gradeOne, onePacking } from '../shared/choice/runtime.js';
import type { PlainTrueFalseKey, PlainTrueFalseQuestion, TrueFalseAnswer } from './schema.js';

export const trueFalse: RuntimeType<PlainTrueFalseQuestion, PlainTrueFalseKey, TrueFalseAnswer> = {
  type: 'true-false',
  isAnswer: isString,
  grade: gradeOne,
  /** The option "False" is false; with other words and in other languages the second one is. */
  interaction({ options: [first, second] }, key, answer) {
    const no = first?.text.toLowerCase() === 'false' ? first : second;
    const isTrue = (id: string): boolean => id !== no?.id;
    return { kind: 'true-false', response: isTrue(answer), correct: key.correct.map(isTrue) };
  },
  behavior: chooseRight,
  pack: onePacking,
};
