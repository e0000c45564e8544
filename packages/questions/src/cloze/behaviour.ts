import { getOwn } from '@hornbook/model';
import type { Behaviour } from '../question-type.js';
import { shownText } from '../shared/typed/whole-texts.js';
import type { ClozeAnswer, PlainCloze, PlainClozeKey } from './schema.js';

/** By blank id. */
const controlsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.hb-blank')].map(
    (control) => [control.dataset.blank ?? '', control] as const,
  );

export const behaviour: Behaviour<PlainCloze, PlainClozeKey, ClozeAnswer> = {
  read(form) {
    const filled = controlsOf(form).filter(([, { value }]) => /\S/.test(value));
    return filled.length > 0 ? Object.fromEntries(filled.map(([id, { value }]) => [id, value])) : undefined;
  },
  restore(form, _question, answer) {
    for (const [id, control] of controlsOf(form)) control.value = getOwn(answer, id) ?? '';
  },
  solution: ({ blanks }, { correct }) =>
    blanks.map(({ id }, index) => {
      const text = shownText(getOwn(correct, id) ?? []);
      return blanks.length > 1 ? `${index + 1}: ${text}` : text;
    }),
};
