import type { Behaviour } from '../question-type.js';
import type { EssayAnswer, PlainEssay, PlainEssayKey } from './schema.js';

const textOf = (form: HTMLFormElement) => form.querySelector('textarea') as HTMLTextAreaElement;

function countWords(form: HTMLFormElement): void {
  const count = form.querySelector('output');
  if (count) count.value = `${textOf(form).value.match(/\S+/g)?.length ?? 0}`;
}

export const behaviour: Behaviour<PlainEssay, PlainEssayKey, EssayAnswer> = {
  read: (form) => (/\S/.test(textOf(form).value) ? textOf(form).value : undefined),
  restore(form, _question, answer = '') {
    textOf(form).value = answer;
    countWords(form);
  },
  enhance(form) {
    form.querySelector('.hb-count')?.removeAttribute('hidden');
    form.addEventListener('input', () => countWords(form));
  },
};
