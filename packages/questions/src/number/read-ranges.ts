import type { SourcePlace } from '@hornbook/model';
import type { Markup, ParseContext } from '../markup.js';
import { placeOfRange } from '../shared/raw-text.js';
import { readSetting, type ValueType } from '../shared/settings.js';
import type { TypedAnswer } from '../shared/typed/authoring.js';
import { type Bounds, findContaining } from './find-containing.js';
import { messages } from './messages.js';
import { decimalSign, fromFixedPoint, readNumber, toFixedPoint } from './numbers.js';
import type { Range } from './schema.js';

type Read = TypedAnswer & Bounds;

/** Answers as ranges, each widened by the tolerance; those that can't be read are reported and left out. */
export function readRanges(
  answers: readonly TypedAnswer[],
  tolerance: Tolerance,
  lang: string,
  context: ParseContext,
): { correct: Range[]; foreseen: Range[] } {
  const read = answers.flatMap((answer) => readRange(answer, lang, context) ?? []);
  const correct = read.filter(({ item }) => item.right);
  const foreseen = read.filter(({ item }) => !item.right);
  const all = [...correct, ...foreseen];
  const winners = findContaining(all);
  for (const range of all) {
    const winner = winners.get(range);
    if (!winner) continue;
    const data = { line: winner.raw.place.start.line, right: winner.item.right };
    context.report(messages.neverReached(data, range.raw.place));
  }
  const widen = (range: Read) => widened(range, tolerance);
  return { correct: correct.map(widen), foreseen: foreseen.map(widen) };
}

/** `3.14`, `3 .. 4`, `3 ..` (3 or more). */
function readRange(answer: TypedAnswer, lang: string, context: ParseContext): Read | undefined {
  const { place, text } = answer.raw;
  const sides = text.split(/\s*(?:\.{2,3}|…)\s*/);
  const [from = '', to = from] = sides;
  if (sides.length > 2 || from + to === '') {
    context.report(messages.notANumber({ text }, place));
    return undefined;
  }
  const readable = sides.filter((side) => isReadable(side, place, lang, context));
  if (readable.length < sides.length) return undefined;
  const [min, max] = [from, to].map((side) =>
    side ? toFixedPoint(readNumber(side, lang) ?? '') : undefined,
  );
  if (min !== undefined && max !== undefined && min > max) {
    context.report(messages.reversed({ from, to }, place));
    return undefined;
  }
  return { ...answer, min, max };
}

/** Whether one side of a range is a number, or open. Unlike a learner, an author has to say what `1,500` means. */
function isReadable(side: string, place: SourcePlace, lang: string, context: ParseContext): boolean {
  const decimal = readNumber(side, lang);
  const [, sign] = /^\D?[1-9]\d{0,2}([.,])\d{3}$/.exec(side) ?? [];
  if (decimal === undefined && side !== '') {
    context.report(messages.notANumber({ text: side }, placeOf(side, place, context)));
  } else if (decimal !== undefined && sign !== undefined && sign !== decimalSign(lang)) {
    const data = { text: side, thousands: decimal, decimal: side.replace(sign, decimalSign(lang)) };
    context.report(messages.ambiguous(data, placeOf(side, place, context)));
  } else return true;
  return false;
}

function placeOf(side: string, within: SourcePlace, { source }: ParseContext): SourcePlace {
  const { offset = 0 } = within.start;
  const at = source.slice(offset, within.end.offset).indexOf(side);
  // Lines that were joined, or a reference such as `&nbsp;`: the source doesn't have it literally.
  return at < 0 ? within : placeOfRange(source, within.start, offset + at, offset + at + side.length);
}

function widened({ id, max, min, raw }: Read, tolerance: Tolerance): Range {
  return {
    id,
    text: raw.text,
    ...(min !== undefined && { min: fromFixedPoint(min - tolerance(min)) }),
    ...(max !== undefined && { max: fromFixedPoint(max + tolerance(max)) }),
  };
}

/** How far an answer may be off a bound, in fixed point. */
type Tolerance = (bound: bigint) => bigint;

const none: Tolerance = () => 0n;

/** `0.01`, or a share of the number: `1%`. */
export function readTolerance(markup: Markup, lang: string, context: ParseContext): Tolerance {
  const as: ValueType<Tolerance> = {
    wanted: 'a number such as 0.01, or a share such as 1%',
    read(text) {
      const [, amount = '', percent] = /^(.*?)\s*(%?)$/.exec(text.trim()) ?? [];
      const decimal = readNumber(amount, lang);
      if (decimal === undefined || decimal.startsWith('-')) return undefined;
      const value = toFixedPoint(decimal);
      return percent
        ? (bound) => ((bound < 0n ? -bound : bound) * value) / (100n * toFixedPoint('1'))
        : () => value;
    },
  };
  return readSetting(markup, { key: 'tolerance', as, otherwise: none, used: '0' }, context);
}
