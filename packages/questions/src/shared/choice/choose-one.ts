import { check, checkedValues } from './inputs.js';
import type { PlainChoiceKey } from './plain-choice.js';

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
