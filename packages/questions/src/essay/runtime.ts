import type { RuntimeType } from '../question-type.js';
import { isString, ungraded } from '../shared/answers.js';
import { textPacking } from '../shared/packing.js';
import type { EssayAnswer, PlainEssayKey, PlainEssayQuestion } from './schema.js';

export const essay: RuntimeType<PlainEssayQuestion, PlainEssayKey, EssayAnswer> = {
  type: 'essay',
  isAnswer: isString,
  grade: () => ungraded(),
  interaction: (_question, _key, response) => ({ kind: 'long-fill-in', response }),
  behavior: {
    read: (form) => (/\S/.test(areaOf(form).value) ? areaOf(form).value : undefined),
    restore(form, _question, answer = '') {
      areaOf(form).value = answer;
      countWords(form);
    },
    enhance(form) {
      form.querySelector('.hb-count')?.removeAttribute('hidden');
      form.addEventListener('input', () => countWords(form));
    },
  },
  pack: textPacking,
};

const areaOf = (form: HTMLFormElement) => form.querySelector('textarea') as HTMLTextAreaElement;

function countWords(form: HTMLFormElement): void {
  const count = form.querySelector('output');
  if (count) count.value = `${areaOf(form).value.match(/\S+/g)?.length ?? 0}`;
}
