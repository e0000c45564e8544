import type { Behaviour } from '../question-type.js';
import { check, checkedValues } from '../shared/choice/inputs.js';
import type { MultipleChoiceAnswer, PlainMultipleChoice, PlainMultipleChoiceKey } from './schema.js';

export const behaviour: Behaviour<PlainMultipleChoice, PlainMultipleChoiceKey, MultipleChoiceAnswer> = {
  read: (form) => {
    const chosen = checkedValues(form);
    return chosen.length > 0 ? chosen : undefined;
  },
  restore: (form, _question, answer) => check(form, answer ?? []),
  reveal: (_question, key) => key.correct,
};
