import type { RuntimeType } from '../question-type.js';
import { isString } from '../shared/answers.js';
import { chooseRight, gradeOne, onePacking } from '../shared/choice/runtime.js';
import type { PlainSingleChoiceKey, PlainSingleChoiceQuestion, SingleChoiceAnswer } from './schema.js';

export const singleChoice: RuntimeType<PlainSingleChoiceQuestion, PlainSingleChoiceKey, SingleChoiceAnswer> =
  {
    type: 'single-choice',
    isAnswer: isString,
    grade: gradeOne,
    /** Several right options are alternatives, one response each. */
    interaction: ({ options }, { correct }, answer) => ({
      kind: 'choice',
      options: options.map(({ id }) => id),
      response: [answer],
      correct: correct.map((id) => [id]),
    }),
    behavior: chooseRight,
    pack: onePacking,
  };
