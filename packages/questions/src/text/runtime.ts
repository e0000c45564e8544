import type { RuntimeType } from '../question-type.js';
import { gradeShare, isString } from '../shared/answers.js';
import { textPacking } from '../shared/packing.js';
import { fieldOf, findPattern, shownText, wholeTexts } from '../shared/typed/runtime.js';
import type { PlainTextKey, PlainTextQuestion, TextAnswer } from './schema.js';

export const text: RuntimeType<PlainTextQuestion, PlainTextKey, TextAnswer> = {
  type: 'text',
  isAnswer: isString,
  grade(question, { correct: { accepted, foreseen, ignore } }, answer) {
    const found = findPattern([...accepted, ...foreseen], answer, ignore);
    const isRight = found !== undefined && accepted.includes(found);
    return gradeShare(isRight ? 1 : 0, question, found ? [found.id] : []);
  },
  /** Every accepted answer is a pattern of its own, if it has no wildcards: no LMS knows wildcards. */
  interaction: (_question, { correct: { accepted, ignore } }, answer) => ({
    kind: 'fill-in',
    response: [answer],
    correct: wholeTexts(accepted).map((text) => [text]),
    caseMatters: !ignore.includes('case'),
  }),
  behavior: {
    read: (form) => (/\S/.test(fieldOf(form).value) ? fieldOf(form).value : undefined),
    restore(form, _question, answer = '') {
      fieldOf(form).value = answer;
    },
    solution: (_question, { correct }) => [shownText(correct.accepted)],
  },
  pack: textPacking,
};
