import type { ValueType } from './element.js';

/** A type given by a pattern of the whole value. */
export const matching =
  (pattern: RegExp): ValueType =>
  (value) =>
    pattern.test(value) ? undefined : 'type';

export const oneOf =
  (...words: string[]): ValueType =>
  (value) =>
    words.includes(value) ? undefined : 'type';

/** Any characters, up to a smallest permitted maximum. */
export const text =
  (most: number): ValueType =>
  (value, { isLimited }) =>
    isLimited && value.length > most ? 'type' : undefined;

/** A type or nothing. */
export const orEmpty =
  (type: ValueType): ValueType =>
  (value, context) =>
    value === '' ? undefined : type(value, context);

/** A number of a type within bounds. */
export const within =
  (type: ValueType, least: number, most = Number.POSITIVE_INFINITY): ValueType =>
  (value, context) =>
    type(value, context) ?? (Number(value) < least || Number(value) > most ? 'range' : undefined);

export const either =
  (...types: ValueType[]): ValueType =>
  (value, context) => {
    const problems = types.map((type) => type(value, context));
    return problems.includes(undefined) ? undefined : (problems.find((one) => one === 'range') ?? 'type');
  };
