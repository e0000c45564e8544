import type { Grade } from '@hornbook/model';
import type { RuntimeType } from '../question-type.js';
import { chosenOf, gradeShare, isStrings } from '../shared/answers.js';
import { check, checkedValues } from '../shared/choice/runtime.js';
import { fingerprintOf, packIds, unpackIds } from '../shared/packing.js';
import type { MultipleChoiceAnswer, PlainMultipleChoiceKey, PlainMultipleChoiceQuestion } from './schema.js';

export const multipleChoice: RuntimeType<
  PlainMultipleChoiceQuestion,
  PlainMultipleChoiceKey,
  MultipleChoiceAnswer
> = {
  type: 'multiple-choice',
  isAnswer: isStrings,
  grade,
  /** All right options together are the one right response. */
  interaction: ({ options }, { correct }, answer) => ({
    kind: 'choice',
    options: options.map(({ id }) => id),
    response: answer,
    correct: [correct],
  }),
  behavior: {
    read(form) {
      const chosen = checkedValues(form);
      return chosen.length > 0 ? chosen : undefined;
    },
    restore: (form, _question, answer) => check(form, answer ?? []),
    reveal: (_question, key) => key.correct,
  },
  pack: {
    fingerprint: ({ options }) => fingerprintOf(options),
    pack: ({ options }, answer) => packIds(options, answer),
    unpack({ options }, packed) {
      const chosen = unpackIds(options, packed);
      const isAnswer = isStrings(chosen) && chosen.length > 0 && new Set(chosen).size === chosen.length;
      return isAnswer ? chosen : undefined;
    },
  },
};

/**
 * Right when all right options and no others are chosen. With partial scoring every right choice earns its share and every
 * wrong one takes a share away, down to nothing: choosing everything earns nothing by itself.
 */
function grade(
  question: PlainMultipleChoiceQuestion,
  { correct }: PlainMultipleChoiceKey,
  answer: MultipleChoiceAnswer,
): Grade {
  const chosen = [...new Set(answer)];
  const right = chosen.filter((id) => correct.includes(id)).length;
  const wrong = chosen.length - right;
  const share = correct.length && (right - wrong) / correct.length;
  return gradeShare(share, question, chosenOf(question.options, answer));
}
