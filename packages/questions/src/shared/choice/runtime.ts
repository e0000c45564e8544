import type { Grade, PlainKey, PlainQuestion } from '@hornbook/model';
import type { Packing } from '../../question-type.js';
import { chosenOf } from '../answers.js';
import { fingerprintOf, packIds, unpackIds } from '../packing.js';

/** A question whose options are chosen, as the browser knows it. */
export type PlainChoice = PlainQuestion & { options: readonly { id: string; text: string }[] };
/** Its key. */
export type PlainChoiceKey = PlainKey & { correct: readonly string[] };

/** Any right option is the right answer. */
export function gradeOne(question: PlainChoice, key: PlainChoiceKey, answer: string): Grade {
  const right = key.correct.includes(answer);
  return {
    score: right ? 1 : 0,
    verdict: right ? 'correct' : 'incorrect',
    feedback: chosenOf(question.options, [answer]),
  };
}

const inputs = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('.hb-option > input'),
];

/** The values of the inputs that are checked, in the order in which the form shows them. */
export const checkedValues = (form: HTMLFormElement): string[] =>
  inputs(form).flatMap((input) => (input.checked ? [input.value] : []));

/** Checks the inputs with these values and no others. */
export function check(form: HTMLFormElement, values: readonly string[]): void {
  for (const input of inputs(form)) input.checked = values.includes(input.value);
}

/** One option is chosen. */
export const chooseOne = {
  read: (form: HTMLFormElement): string | undefined => checkedValues(form)[0],
  restore: (form: HTMLFormElement, _question: unknown, answer: string | undefined): void =>
    check(form, answer === undefined ? [] : [answer]),
};

/** One option is chosen, and some are right. */
export const chooseRight = {
  ...chooseOne,
  reveal: (_question: unknown, key: PlainChoiceKey): readonly string[] => key.correct,
};

/** Packs the id of the one option that was chosen. */
export const onePacking: Packing<PlainChoice, string> = {
  fingerprint: ({ options }) => fingerprintOf(options),
  pack: ({ options }, answer) => packIds(options, [answer]),
  unpack: ({ options }, packed) => {
    const chosen = unpackIds(options, packed);
    return chosen?.length === 1 ? chosen[0] : undefined;
  },
};
