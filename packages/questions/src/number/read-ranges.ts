import type { SourcePlace } from '@hornbook/model';
import type { ParseContext } from '../markup.js';
import { placeOfRange } from '../shared/place-of-range.js';
import type { TypedAnswer } from '../shared/typed/read-answers.js';
import { findOuter } from './find-outer.js';
import { fromFixedPoint, toFixedPoint } from './fixed-point.js';
import { messages } from './messages.js';
import { decimalSign, readNumber } from './read-number.js';
import type { Tolerance } from './read-tolerance.js';
import type { Range } from './schema.js';

type Read = TypedAnswer & { min: bigint | undefined; max: bigint | undefined };

/** Answers as ranges, each as much wider as the tolerance wants; those that are none are reported and left out. */
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
  const winners = findOuter(all);
  for (const range of all) {
    const winner = winners.get(range);
    if (!winner) continue;
    const data = { line: winner.written.place.start.line, right: winner.item.right };
    context.report(messages.neverReached(data, range.written.place));
  }
  const widen = (range: Read) => widened(range, tolerance);
  return { correct: correct.map(widen), foreseen: foreseen.map(widen) };
}

/** `3.14`, `3 .. 4`, `3 ..` (3 or more). */
function readRange(answer: TypedAnswer, lang: string, context: ParseContext): Read | undefined {
  const { place, text } = answer.written;
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

/** Whether one side of a range is a number, or open. Unlike a learner, an author is asked which one is meant. */
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
  // Lines that were joined, or a reference such as `&nbsp;`: it does not stand there to the letter.
  return at < 0 ? within : placeOfRange(source, within.start, offset + at, offset + at + side.length);
}

function widened({ id, max, min, written }: Read, tolerance: Tolerance): Range {
  return {
    id,
    text: written.text,
    ...(min !== undefined && { min: fromFixedPoint(min - tolerance(min)) }),
    ...(max !== undefined && { max: fromFixedPoint(max + tolerance(max)) }),
  };
}
