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
import { isId } from '../is-id.js';
import { messages } from '../messages.js';
import { attributesOf, span } from '../nodes.js';
import { placesInLists } from '../places-in-lists.js';
import { type BankStretch, listPlace } from './find-banks.js';

type Bank = Lesson['banks'][number];

const shuffle = oneOf('"questions" or "none"', { questions: true, none: false });
const keys = ['draw', 'shuffle'];
/** Keys that any block takes. */
const blockKeys = /^(?:lang|dir|title|data-.*)$/;

/**
 * A bank by what its heading says. What cannot be used is reported, and then all questions are drawn, in their order.
 *
 * @param questions those of the section that could be read
 */
export function readBank(
  { heading, questions: { length: count } }: BankStretch,
  questions: readonly Question[],
  { context, lessonId }: { context: ParseContext; lessonId: string },
): Bank {
  const attributes = attributesOf(heading);
  const { values } = attributes;
  const place = listPlace(heading) ?? span([heading]);
  const read = <T>(key: string, as: ValueType<T>, otherwise: T, used: string) =>
    readSetting({ attributes, place }, { key, as, otherwise, used }, context);
  const written = Object.keys(values).filter((key) => !blockKeys.test(key));
  const unknown = written.filter((key) => !keys.includes(key));
  const places = placesInLists(attributes, context.source).keys;
  for (const [name, meant] of nearestOfEach(unknown, keys, written)) {
    const at = places.get(name);
    const fix = meant === undefined ? undefined : fixAt(at, meant);
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
  if (id) context.report(messages.badId({ id }, listPlace(heading)));
  const title = textOf(heading).replace(/\s+/g, ' ').trim();
  return hashedId(title, JSON.stringify([lessonId, title]), 40);
}
