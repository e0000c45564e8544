import type { Behaviour } from '../question-type.js';
import { check, checkedValues } from '../shared/choice/inputs.js';
import type { BareSingleChoice, BareSingleChoiceKey, SingleChoiceAnswer } from './schema.js';

export const behaviour: Behaviour<BareSingleChoice, BareSingleChoiceKey, SingleChoiceAnswer> = {
  read: (form) => checkedValues(form)[0],
  restore: (form, _question, answer) => check(form, answer === undefined ? [] : [answer]),
  reveal: (_question, key) => key.correct,
};
