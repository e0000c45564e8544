import { oncePer } from '@hornbook/model';
import { hash, recordHash } from '@hornbook/questions/browser';
import type { Item } from './item.js';
import type { QuestionRecord } from './progress.js';

/*
 * A question's record takes 7 characters and its packed answer:
 *
 *     q3Xw  G  AB  AAA  …  xx
 *     |     |  |   |    |  check digits over everything before them
 *     |     |  |   |    the answer as its question type packs it; texts are percent-encoded
 *     |     |  |   the score, unless it is 0 or 1
 *     |     |  the number of attempts, if there are 9 or more
 *     |     attempts, score, and whether the answer follows, in one digit
 *     hash of the question's id and of the public facts that the answer depends on
 */

const keyLength = 4;
const checkLength = 2;
const manyAttempts = 9;
const wholeScore = 64 ** 3 - 1;

/** Identifies a question as it is now: when it changes so that old answers mean nothing, its key changes too. */
export const recordKey = oncePer(({ question, type }: Item): string =>
  toDigits(recordHash(question, type), keyLength),
);

/** Each record is encoded once: a course has thousands, and an answer changes one of them. */
const encoder = (withAnswer: boolean) =>
  oncePer((item: Item) => oncePer((record: QuestionRecord) => encode(item, record, withAnswer)));

/** The text of an item's record. */
export const encodeRecord = encoder(true);

/** The same without the answer, where there is no room for it. */
export const encodeScore = encoder(false);

function encode(item: Item, { answer, attempts, score }: QuestionRecord, withAnswer: boolean): string {
  const packed = withAnswer ? packAnswer(item, answer) : undefined;
  const share = score >= 1 ? 1 : score > 0 ? 2 : 0;
  const state = Math.min(attempts, manyAttempts) * 6 + share * 2 + (packed === undefined ? 0 : 1);
  const body = [
    recordKey(item),
    toDigits(state, 1),
    attempts >= manyAttempts ? toDigits(Math.min(attempts, 4095), 2) : '',
    share === 2 ? toDigits(Math.round(score * wholeScore), 3) : '',
    packed ?? '',
  ].join('');
  return body + checkDigits(body);
}

/** In suspend data, commas separate records and `!` starts unread text. Types percent-encode texts, but not `!`. */
function packAnswer({ question, type }: Item, answer: unknown): string | undefined {
  if (answer === undefined) return undefined;
  return type.pack.pack(question, answer).replace(/[!,]/g, (mark) => (mark === '!' ? '%21' : '%2C'));
}

/** `undefined` if the text is not an intact record. */
export function decodeRecord(
  text: string,
  itemOf: (key: string) => Item | undefined,
): { item: Item; record: QuestionRecord } | undefined {
  const item = isIntact(text) ? itemOf(text.slice(0, keyLength)) : undefined;
  const record = item && readRecord(item, text.slice(keyLength, -checkLength));
  return record && { item, record };
}

function readRecord({ question, type }: Item, text: string): QuestionRecord | undefined {
  const state = fromDigits(text.charAt(0)) ?? 0;
  const share = Math.floor(state / 2) % 3;
  const many = state >= manyAttempts * 6;
  const scoreAt = many ? 3 : 1;
  const answerAt = share === 2 ? scoreAt + 3 : scoreAt;
  const attempts = many ? fromDigits(text.slice(1, 3)) : Math.floor(state / 6);
  const score = share === 2 ? (fromDigits(text.slice(scoreAt, answerAt)) ?? 0) / wholeScore : share;
  if (!attempts) return undefined;
  const answer = state % 2 ? type.pack.unpack(question, text.slice(answerAt)) : undefined;
  return { attempts, score, ...(type.isAnswer(answer) && { answer }) };
}

/** Whether a text ends with its own check digits, whichever question it belongs to. */
export const isIntact = (text: string): boolean =>
  text.length > checkLength && checkDigits(text.slice(0, -checkLength)) === text.slice(-checkLength);

/** Digits that reveal a damaged text 4095 times out of 4096. */
export const checkDigits = (text: string): string => toDigits(hash(text) >>> 20, checkLength);

/** The digits of base64url: safe in every LMS, in percent-encoded texts, in JSON and in XML. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The lowest bits of a number as `length` digits of 6 bits. */
export function toDigits(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = digits.charAt(rest & 63) + text;
    rest >>>= 6;
  }
  return text;
}

/** `undefined` if a character is not a digit, or the text is empty. */
function fromDigits(text: string): number | undefined {
  let number = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) return undefined;
    number = number * 64 + value;
  }
  return text ? number : undefined;
}
