import type { RuntimeType } from '../question-type.js';
import { isString, ungraded } from '../shared/answers.js';
import { chooseOne, onePacking } from '../shared/choice/runtime.js';
import type { PlainScaleKey, PlainScaleQuestion, ScaleAnswer } from './schema.js';

export const scale: RuntimeType<PlainScaleQuestion, PlainScaleKey, ScaleAnswer> = {
  type: 'scale',
  isAnswer: isString,
  grade: (_question, _key, answer) => ungraded([answer]),
  interaction: ({ options }, _key, answer) => ({
    kind: 'likert',
    options: options.map(({ id }) => id),
    response: answer,
  }),
  behaviour: chooseOne,
  pack: onePacking,
};
