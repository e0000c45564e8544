import { type Diagnostic, type Fix, fixAt, severityOf } from '@hornbook/model';
import {
  type Attributes,
  type AuthoringType,
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
import type { Companions } from './companions.js';
import { isAnswers } from './find-answers.js';
import type { QuestionSegment } from './find-questions.js';
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
  checkWords(typed, context, (attributes, other) =>
    other ? isReadAs(other, typed, attributes, around) : makesNoErrors(typed, attributes, around),
  );
  const common = commonFields(typed, around);
  return type.parse(markup, common, context) as { question: Question; key: Key } | undefined;
}

/** Whether a question has no more errors with other attributes: what was ignored as unknown is then read. */
const makesNoErrors = (typed: TypedMarkup, attributes: Attributes, around: Surroundings): boolean =>
  tryToRead(typed, attributes, around).errors <= tryToRead(typed, typed.markup.attributes, around).errors;

/** Whether the answers of a question are those of another type, too. */
function isReadAs(
  type: AuthoringType,
  typed: TypedMarkup,
  attributes: Attributes,
  around: Surroundings,
): boolean {
  const { answers } = typed.markup;
  if (!answers || !isAnswers(answers, type, around.context)) return false;
  const { errors, isRead } = tryToRead({ ...typed, type }, attributes, around);
  return isRead && errors === 0;
}

function tryToRead(
  { companions, markup, type }: TypedMarkup,
  attributes: Attributes,
  around: Surroundings,
): { errors: number; isRead: boolean } {
  let errors = 0;
  const report = (found: Diagnostic) => {
    if (severityOf(found) === 'error') errors += 1;
  };
  const context = { ...around.context, report };
  const changed = { ...markup, attributes };
  const tried = { ...around, context, ids: new QuestionIds([]) };
  const common = commonFields({ companions, type, markup: changed }, tried);
  return { isRead: type.parse(changed, common, context) !== undefined, errors };
}

const scoring = oneOf('"all" or "partial"', { all: 'all', partial: 'partial' });
const shuffle = oneOf('"answers" or "none"', { answers: true, none: false });
const truth = oneOf('"true" or "false"', { true: true, false: false });

/** The fields that every type of question shares. Values that cannot be used are reported and left at their defaults. */
function commonFields(typed: TypedMarkup, around: Surroundings): Common {
  const { companions, markup, type } = typed;
  const { context } = around;
  const read = <T>(key: string, as: ValueType<T>, otherwise: T, used: string) => {
    if (isUnused(key, type)) return otherwise;
    const report = (found: Diagnostic) => {
      const fix = writeMeant(key, as, markup, context);
      context.report(fix ? Object.assign(found, { fix }) : found);
    };
    return readSetting(markup, { key, as, otherwise, used }, { report });
  };
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

/** `lang="english"` → `lang="en"` */
function writeMeant(
  key: string,
  { meant }: ValueType<unknown>,
  { attributes }: Markup,
  { source }: ParseContext,
): Fix | undefined {
  const value = meant?.(attributes.values[key] ?? '');
  return value === undefined
    ? undefined
    : fixAt(placesInLists(attributes, source).pairs.get(key), `${key}="${value}"`);
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

/** `{: .quiz}` → `{: .quiz #id}`, but not where a word follows that could then be meant as a part of the id. */
function insertId(markup: Markup, id: string, context: ParseContext): Fix | undefined {
  const end = placesInLists(markup.attributes, context.source).classes.get('quiz')?.end;
  if (!end || wordAhead.test(context.source.slice(end.offset, (end.offset ?? 0) + longestWord)))
    return undefined;
  return fixAt({ start: end, end }, ` #${id}`);
}

const wordAhead = /^,?[ \t]+[^\s#.=＝:"'}]+(?=[\s}]|$)/;
const longestWord = 100;
