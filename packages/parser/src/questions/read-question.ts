import { type Diagnostic, type Fix, fixAt, severityOf } from '@hornbook/model';
import {
  type Attributes,
  authoringTypes,
  type Common,
  hashedId,
  type Key,
  languageTag,
  type Markup,
  oneOf,
  type ParseContext,
  points,
  type Question,
  readSetting,
  type ValueType,
  wholeNumber,
} from '@hornbook/questions';
import { toString as textOf } from 'mdast-util-to-string';
import type { LessonSettings } from '../lesson-input.js';
import { placesInLists, singleLine } from '../nodes.js';
import { isId } from '../source/open-lesson.js';
import { checkWords, isUnused, markupPlace, type TypedMarkup } from './check-words.js';
import type { Companions, QuestionSegment } from './find-questions.js';
import { questionMessages as messages } from './messages.js';
import { QuestionIds } from './question-ids.js';

/** The lesson around a question. */
interface Surroundings {
  lessonId: string;
  settings: LessonSettings;
  context: ParseContext;
  ids: QuestionIds;
}

/** The question and key of a segment; `undefined` if it cannot be used, which has then been reported. */
export function readQuestion(
  { asked, companions, markup }: QuestionSegment,
  around: Surroundings,
): { question: Question; key: Key } | undefined {
  const { context } = around;
  const type = asked ?? authoringTypes.find((candidate) => candidate.infer?.(markup, context));
  if (!type) return undefined;
  const typed: TypedMarkup = { companions, markup, type };
  checkWords(typed, context, (attributes) => makesNoErrors(typed, attributes, around));
  const common = commonFields(typed, around);
  return type.parse(markup, common, context) as { question: Question; key: Key } | undefined;
}

/** Whether a question has no more errors with other attributes: what was ignored as unknown is then read. */
function makesNoErrors(typed: TypedMarkup, attributes: Attributes, around: Surroundings): boolean {
  const errorsOf = (markup: Markup): number => {
    let errors = 0;
    const report = (found: Diagnostic) => {
      if (severityOf(found) === 'error') errors += 1;
    };
    const context = { ...around.context, report };
    const tried = { ...around, context, ids: new QuestionIds([]) };
    typed.type.parse(markup, commonFields({ ...typed, markup }, tried), context);
    return errors;
  };
  return errorsOf({ ...typed.markup, attributes }) <= errorsOf(typed.markup);
}

const scoring = oneOf('"all" or "partial"', { all: 'all', partial: 'partial' });
const shuffle = oneOf('"answers" or "none"', { answers: true, none: false });
const truth = oneOf('"true" or "false"', { true: true, false: false });

/** The fields that every type of question shares. Values that cannot be used are reported and left at their defaults. */
function commonFields(typed: TypedMarkup, around: Surroundings): Common {
  const { companions, markup, type } = typed;
  const { context } = around;
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

/**
 * The author's id, or one derived from what the learner sees: never from the question's position, so that reordering
 * loses no progress, and never from what the key holds.
 */
function questionId(typed: TypedMarkup, around: Surroundings): string {
  const { context, ids } = around;
  const { markup } = typed;
  const { id: own } = markup.attributes;
  const place = markupPlace(markup);
  const derived = derivedId(typed, around);
  if (own && isId(own)) {
    ids.note(derived, place.start.line);
    return own;
  }
  const { id, line } = ids.take(derived, place.start.line);
  if (own) context.report(messages.badId({ id: own }, place));
  const fix = own ? undefined : insertId(markup, id, context);
  if (line !== undefined) context.report(messages.sameQuestion({ line, id }, place, fix));
  else if (!own) context.report(messages.derivedId({ id }, place, fix));
  return id;
}

function derivedId({ markup, type }: TypedMarkup, { context, lessonId }: Surroundings): string {
  const prompt = singleLine(markup.prompt.map((node) => textOf(node)).join('\n'));
  const texts = [...type.publicTexts(markup, context)].sort();
  return hashedId(prompt, JSON.stringify([lessonId, prompt, texts]), 40);
}

/** `{: .quiz}` → `{: .quiz #id}` */
function insertId(markup: Markup, id: string, context: ParseContext): Fix | undefined {
  const end = placesInLists(markup.attributes, context.source).classes.get('quiz')?.end;
  return end && fixAt({ start: end, end }, ` #${id}`);
}
