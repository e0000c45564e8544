import { fixAt, nearestOfEach } from '@hornbook/model';
import {
  type Attributes,
  hashedId,
  type Lesson,
  oneOf,
  type ParseContext,
  type Question,
  readSetting,
  type ValueType,
  wholeNumber,
} from '@hornbook/questions';
import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, isBlockKey, placesInLists, singleLine, span } from '../nodes.js';
import { isId } from '../source/open-lesson.js';
import { type BankSegment, bankPlace } from './find-banks.js';
import { questionMessages as messages } from './messages.js';

type Bank = Lesson['banks'][number];

const shuffle = oneOf('"questions" or "none"', { questions: true, none: false });
const types: Readonly<Record<string, ValueType<unknown>>> = { draw: wholeNumber, shuffle };
export const bankKeys = Object.keys(types);

/**
 * Makes a bank with the settings of its heading. If a setting cannot be used, which is reported, all questions are drawn in
 * their order.
 *
 * @param questions those of the section that can be used
 */
export function readBank(
  { heading, questions: { length: count } }: BankSegment,
  questions: readonly Question[],
  { context, lessonId }: { context: ParseContext; lessonId: string },
): Bank {
  const attributes = attributesOf(heading);
  const { values } = attributes;
  const place = bankPlace(heading) ?? span([heading]);
  const read = <T>(key: string, as: ValueType<T>, otherwise: T, used: string) =>
    readSetting({ attributes, place }, { key, as, otherwise, used }, context);
  const given = Object.keys(values).filter((key) => !isBlockKey(key));
  const unknown = given.filter((key) => !bankKeys.includes(key));
  const places = placesInLists(attributes, context.source).keys;
  for (const [name, meant] of nearestOfEach(unknown, bankKeys, given)) {
    const at = places.get(name);
    // A value that cannot be used would be an error under a name that is known.
    const isUsable = meant !== undefined && types[meant]?.read(values[name] ?? '') !== undefined;
    const fix = isUsable ? fixAt(at, meant) : undefined;
    context.report(messages.bankUnknownKey({ name, nearest: meant }, at ?? place, fix));
  }
  const draw = read('draw', wholeNumber, count, 'all of the questions') ?? count;
  const isShuffled = read('shuffle', shuffle, false, '"none"');
  if (draw > count) context.report(messages.bankDrawsTooMany({ draw, questions: count }, place));
  if (!('draw' in values) && !isShuffled) context.report(messages.bankDrawsAll(undefined, place));
  return {
    id: bankId(heading, attributes, lessonId, context),
    draw: Math.min(draw, questions.length),
    shuffle: isShuffled,
    questions: [...questions],
  };
}

/** The author's id, or one derived from the heading's text. */
function bankId(heading: Heading, { id }: Attributes, lessonId: string, context: ParseContext): string {
  if (id && isId(id)) return id;
  if (id) context.report(messages.badId({ id }, bankPlace(heading)));
  const title = singleLine(textOf(heading));
  return hashedId(title, JSON.stringify([lessonId, title]), 40);
}
