import {
  type Common,
  languageTag,
  oneOf,
  type ParseContext,
  points,
  readSetting,
  type ValueType,
  wholeNumber,
} from '@hornbook/questions';
import type { LessonSettings } from '../settings.js';
import { checkWords, isUnused } from './check-words.js';
import type { Companions } from './find-questions.js';
import { questionId } from './question-id.js';
import type { TypedMarkup } from './typed-markup.js';

/** What a question needs to know of the lesson around it. */
export interface QuestionSurroundings {
  lessonId: string;
  settings: LessonSettings;
  context: ParseContext;
}

const scoring = oneOf('"all" or "partial"', { all: 'all', partial: 'partial' });
const shuffle = oneOf('"answers" or "none"', { answers: true, none: false });
const truth = oneOf('"true" or "false"', { true: true, false: false });

/** The fields that every type of question shares. Values that cannot be used are reported and left at their defaults. */
export function commonFields(typed: TypedMarkup, around: QuestionSurroundings): Common {
  const { companions, markup, type } = typed;
  const { context } = around;
  checkWords(typed, context);
  const read = <T>(key: string, as: ValueType<T>, otherwise: T, used: string) =>
    isUnused(key, type) ? otherwise : readSetting(markup, { key, as, otherwise, used }, context);
  const attempts = read('attempts', wholeNumber, around.settings.attempts, 'as the course says');
  const objective = markup.attributes.values.objective;
  const lang = read('lang', languageTag, undefined, 'the language of the lesson');
  return {
    question: {
      id: questionId(typed, around),
      prompt: context.content(markup.prompt),
      points: read('points', points, type.graded === false ? 0 : 1, '1'),
      ...(attempts !== undefined && { attempts }),
      scoring: read('scoring', scoring, 'all', '"all"'),
      shuffle: read('shuffle', shuffle, false, '"none"'),
      required: read('required', truth, true, '"true"'),
      ...(objective && { objective }),
      ...(lang && { lang }),
      hints: (companions.hint ?? []).map((nodes) => context.content(nodes)),
    },
    key: commonKey(companions, context),
  };
}

function commonKey(companions: Companions, context: ParseContext): Common['key'] {
  const { correct, explanation, incorrect } = companions;
  const joined = (blocks: NonNullable<typeof correct>) => context.content(blocks.flat());
  return {
    ...((correct || incorrect) && {
      feedback: {
        ...(correct && { correct: joined(correct) }),
        ...(incorrect && { incorrect: joined(incorrect) }),
      },
    }),
    ...(explanation && { explanation: joined(explanation) }),
  };
}
