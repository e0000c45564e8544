import type { Markup, ParseContext } from '../markup.js';
import { readSetting, type ValueType } from '../shared/setting.js';
import { one, toFixedPoint } from './fixed-point.js';
import { readNumber } from './read-number.js';

/** How far an answer may be off a bound, in fixed point. */
export type Tolerance = (bound: bigint) => bigint;

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
      return percent ? (bound) => ((bound < 0n ? -bound : bound) * value) / (100n * one) : () => value;
    },
  };
  return readSetting(markup, { key: 'tolerance', as, otherwise: none, used: '0' }, context);
}
