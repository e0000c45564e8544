import type { Behaviour } from '../question-type.js';
import { fieldOf } from '../shared/typed/field-of.js';
import { shownText } from '../shared/typed/whole-texts.js';
import type { PlainTextKey, PlainTextQuestion, TextAnswer } from './schema.js';

export const behaviour: Behaviour<PlainTextQuestion, PlainTextKey, TextAnswer> = {
  read: (form) => (/\S/.test(fieldOf(form).value) ? fieldOf(form).value : undefined),
  restore(form, _question, answer = '') {
    fieldOf(form).value = answer;
  },
  solution: (_question, { correct }) => [shownText(correct.accepted)],
};
