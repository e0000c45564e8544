import type { Behaviour } from '../question-type.js';
import { fieldOf } from '../shared/typed/field-of.js';
import { readNumber, showNumber } from './read-number.js';
import type { NumberAnswer, PlainNumber, PlainNumberKey } from './schema.js';

const langOf = (form: HTMLFormElement): string => form.closest<HTMLElement>('[lang]')?.lang ?? '';

export const behaviour: Behaviour<PlainNumber, PlainNumberKey, NumberAnswer> = {
  /** What was read stands in the form then: the learner sees what `1,500` was taken for. */
  read(form, { unit = '' }) {
    const field = fieldOf(form);
    const typed = field.value.trim();
    const number = readNumber(
      typed.endsWith(unit) ? typed.slice(0, typed.length - unit.length) : typed,
      langOf(form),
    );
    if (number !== undefined) field.value = showNumber(number, langOf(form));
    return number;
  },
  restore(form, _question, answer = '') {
    fieldOf(form).value = showNumber(answer, langOf(form));
  },
  unreadable: (form) => (/\S/.test(fieldOf(form).value) ? 'notANumber' : undefined),
  solution: ({ unit }, { correct }) =>
    correct.slice(0, 1).map(({ text }) => (unit ? `${text} ${unit}` : text)),
};
