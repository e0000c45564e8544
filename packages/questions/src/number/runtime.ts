import type { Grade } from '@hornbook/model';
import type { RuntimeType } from '../question-type.js';
import { gradeShare, isString } from '../shared/answers.js';
import { fieldOf } from '../shared/typed/runtime.js';
import { readNumber, showNumber, toFixedPoint } from './numbers.js';
import type { NumberAnswer, PlainNumberKey, PlainNumberQuestion, Range } from './schema.js';

export const number: RuntimeType<PlainNumberQuestion, PlainNumberKey, NumberAnswer> = {
  type: 'number',
  isAnswer,
  grade,
  interaction: (_question, { correct }, response) => ({ kind: 'numeric', response, correct }),
  behavior: {
    /** The form then shows the number that was read: the learner sees how `1,500` was understood. */
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
  },
  /** Digits need no packing. */
  pack: {
    fingerprint: () => '',
    pack: (_question, answer) => answer,
    unpack: (_question, packed) => (isAnswer(packed) ? packed : undefined),
  },
};

function isAnswer(value: unknown): value is NumberAnswer {
  return isString(value) && /^-?\d{1,160}(\.\d{1,160})?$/.test(value);
}

function grade(
  question: PlainNumberQuestion,
  { correct, foreseen }: PlainNumberKey,
  answer: NumberAnswer,
): Grade {
  const value = toFixedPoint(answer);
  const found = [...correct, ...foreseen].find((range) => holds(range, value));
  const isRight = found !== undefined && correct.includes(found);
  return gradeShare(isRight ? 1 : 0, question, found ? [found.id] : []);
}

const holds = ({ max, min }: Range, value: bigint): boolean =>
  (min === undefined || toFixedPoint(min) <= value) && (max === undefined || value <= toFixedPoint(max));

const langOf = (form: HTMLFormElement): string => form.closest<HTMLElement>('[lang]')?.lang ?? '';
