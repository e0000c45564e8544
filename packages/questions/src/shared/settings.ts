import { getOwn, isLanguageTag, meantLanguageTag } from '@hornbook/model';
import type { Markup, ParseContext } from '../markup.js';
import { messages } from '../messages.js';

/** How the text of a setting is read: `undefined` where it can't be. `wanted` says what it must be. */
export interface ValueType<T> {
  readonly wanted: string;
  readonly read: (text: string) => T | undefined;
  /** What its author probably meant, written correctly. */
  readonly meant?: (text: string) => string | undefined;
}

export const points: ValueType<number> = {
  wanted: 'a number such as 2 or 0.5',
  read: (text) => (/^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined),
};

export const wholeNumber: ValueType<number | undefined> = {
  wanted: 'a whole number from 1',
  read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
};

export const languageTag: ValueType<string | undefined> = {
  wanted: 'a language tag such as "en" or "pt-BR"',
  read: (text) => (isLanguageTag(text) ? text : undefined),
  meant: meantLanguageTag,
};

/** One of a few words, each with the value it stands for. */
export const oneOf = <const T>(wanted: string, values: Readonly<Record<string, T>>): ValueType<T> => ({
  wanted,
  read: (text) => getOwn(values, text),
});

interface Setting<T> {
  readonly key: string;
  readonly as: ValueType<T>;
  readonly otherwise: T;
  /** What is used if it is left out, in words. */
  readonly used: string;
}

/** The value of a setting of a question or a bank. A value that can't be used is reported, and counts as left out. */
export function readSetting<T>(
  { attributes, place }: Pick<Markup, 'attributes' | 'place'>,
  { as, key, otherwise, used }: Setting<T>,
  context: Pick<ParseContext, 'report'>,
): T {
  const value = getOwn(attributes.values, key);
  if (value === undefined) return otherwise;
  const read = as.read(value);
  if (read !== undefined) return read;
  const where = attributes.lists?.at(-1)?.position ?? place;
  const data = { key, value, wanted: as.wanted, meant: as.meant?.(value), used };
  context.report(messages.badValue(data, where));
  return otherwise;
}
