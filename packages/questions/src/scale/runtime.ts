import type { RuntimeType } from '../question-type.js';
import { chosenOf, isString, ungraded } from '../shared/answers.js';
import { chooseOne, onePacking } from '../shared/choice/runtime.js';
import type { PlainScaleKey, PlainScaleQuestion, ScaleAnswer } from './schema.js';

export const scale: RuntimeType<PlainScaleQuestion, PlainScaleKey, ScaleAnswer> = {
  type: 'scale',
  isAnswer: isString,
  grade: ({ options }, _key, answer) => ungraded(chosenOf(options, [answer])),
  interaction: ({ options }, _key, answer) => ({
    kind: 'likert',
    options: options.map(({ id }) => id),
    response: answer,
  }),
  behavior: chooseOne,
  pack: onePacking,
};
