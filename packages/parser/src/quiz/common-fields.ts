import type { Message } from '@hornbook/model';
import type { Markup } from '@hornbook/questions';
import { type Attributes, type Common, hashedId, type ParseContext } from '@hornbook/questions';
import { toString as textOf } from 'mdast-util-to-string';
import { messages } from '../messages.js';
import { nearest } from '../nearest.js';
import type { LessonSettings } from '../settings.js';
import type { Companions } from './find-questions.js';
import { companionClasses, plannedClasses, questionKeys } from './words.js';

/** What a question needs to know of the lesson around it. */
export interface QuestionSurroundings {
  lessonId: string;
  settings: LessonSettings;
  context: ParseContext;
}

/** The fields that every type of question shares. Values that cannot be used are reported and left at their defaults. */
export function commonFields(
  markup: Markup,
  companions: Companions,
  publicTexts: readonly string[],
  around: QuestionSurroundings,
): Common {
  const { context } = around;
  checkWords(markup, context);
  const read = valueReader(markup, context);
  const attempts = read('attempts', wholeNumber, around.settings.attempts, 'as the course says');
  const objective = markup.attributes.values.objective;
  const lang = read('lang', languageTag, undefined, 'the language of the lesson');
  return {
    question: {
      id: questionId(markup, publicTexts, around),
      prompt: context.content(markup.prompt),
      points: read('points', points, 1, '1'),
      ...(attempts !== undefined && { attempts }),
      scoring: read('scoring', scoring, 'all', '"all"'),
      shuffle: read('shuffle', shuffle, false, '"none"'),
      required: read('required', truth, false, '"false"'),
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
function questionId(markup: Markup, publicTexts: readonly string[], around: QuestionSurroundings): string {
  const { id } = markup.attributes;
  if (id && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(id)) return id;
  if (id) around.context.report(messages.badId({ id }, listPlace(markup)));
  const prompt = markup.prompt
    .map((node) => textOf(node))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
  return hashedId(prompt, JSON.stringify([around.lessonId, prompt, [...publicTexts].sort()]), 40);
}

type Reader = <T>(key: string, parse: Parse<T>, otherwise: T, used: string) => T;

interface Parse<T> {
  (value: string): T | undefined;
  wanted: string;
}

const valueReader =
  ({ attributes }: Markup, context: ParseContext): Reader =>
  (key, parse, otherwise, used) => {
    if (!Object.hasOwn(attributes.values, key)) return otherwise;
    const value = attributes.values[key] as string;
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    context.report(messages.badValue({ key, value, wanted: parse.wanted, used }, placeOf(attributes)));
    return otherwise;
  };

const parser = <T>(wanted: string, parse: (value: string) => T | undefined): Parse<T> =>
  Object.assign((value: string) => parse(value), { wanted });

const points = parser('a number such as 2 or 0.5', (value) =>
  /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined,
);
const wholeNumber = parser<number | undefined>('a whole number from 1', (value) =>
  /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined,
);
const languageTag = parser<string | undefined>('a language tag such as "en" or "pt-BR"', (value) =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined,
);
const oneOf = <T>(wanted: string, values: Readonly<Record<string, T>>): Parse<T> =>
  parser(wanted, (value) => (Object.hasOwn(values, value) ? values[value] : undefined));
const scoring = oneOf('"all" or "partial"', { all: 'all', partial: 'partial' } as const);
const shuffle = oneOf('"answers" or "none"', { answers: true, none: false });
const truth = oneOf('"true" or "false"', { true: true, false: false });

/** Classes and keys that mean nothing are named, with the nearest that does. */
function checkWords({ attributes }: Markup, context: ParseContext): void {
  const place = placeOf(attributes);
  const classes = ['quiz', ...companionClasses, ...plannedClasses];
  for (const name of attributes.classes.filter((candidate) => !classes.includes(candidate as never))) {
    report(messages.unknownClass, name, classes, '.');
  }
  for (const name of Object.keys(attributes.values).filter((key) => !isKnownKey(key))) {
    report(messages.unknownKey, name, [...questionKeys], '');
  }
  function report(message: Message<never>, name: string, all: readonly string[], sign: string): void {
    const close = nearest(name, all);
    const known = all.map((word) => `\`${sign}${word}\``).join(', ');
    const data = { name, nearest: close && `${sign}${close}`, known };
    context.report(message(data as never, place));
  }
}

const isKnownKey = (key: string): boolean =>
  (questionKeys as readonly string[]).includes(key) ||
  key.startsWith('data-') ||
  key === 'dir' ||
  key === 'title';

const placeOf = (attributes: Attributes) =>
  (attributes as { lists?: readonly { position: Markup['place'] }[] }).lists?.at(-1)?.position;

const listPlace = (markup: Markup) => placeOf(markup.attributes) ?? markup.place;
