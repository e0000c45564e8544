import type { ValueContext, ValueProblem, ValueType } from './element.js';
import { either, matching, oneOf, orEmpty, text } from './values.js';

// The data types of SCORM 2004 RTE 4.1.1.

/** `real (10,7)`: no exponent, a digit on both sides of the point. */
export const real: ValueType = (value, { isLimited }) => {
  const [, whole = '', fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (!whole) return 'type';
  return isLimited && (fraction.length > 7 || whole.length + fraction.length > 17) ? 'type' : undefined;
};

/** `2026-11-23T10:11:12.25+01:00`, also its beginnings; a time zone only after a fraction of a second. */
export const time: ValueType = (value) => {
  const parts =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d{1,2}(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?)?)?)?$/.exec(
      value,
    );
  if (!parts) return 'type';
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isDate = year >= 1970 && year <= 2038 && month >= 1 && month <= 12 && day >= 1 && day <= days;
  return isDate && hour <= 23 && minute <= 59 && second <= 59 ? undefined : 'type';
};

/** `P1DT2H3M4.25S`, at most two decimals of a second. */
export const duration = matching(
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/,
);

export const language = orEmpty(matching(/^(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{2,8})*$/));

// RFC 3986's characters; a URN has a namespace and a name.
const uri = /^(?!urn:(?![A-Za-z0-9][A-Za-z0-9-]{1,31}:.))[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;
const identifier =
  (most: number): ValueType =>
  (value, context) =>
    uri.test(value) ? text(most)(value, context) : 'type';

export const longIdentifier = identifier(4000);
const shortIdentifier = identifier(250);

/** A text that may begin with its language: `{lang=de}Hallo`. */
export const localized =
  (most: number): ValueType =>
  (value, context) => {
    const [, tag, rest = value] = /^\{lang=([^}]*)\}(.*)$/s.exec(value) ?? [];
    if (tag !== undefined && (tag === '' || language(tag, context))) return 'type';
    return text(most)(rest, context);
  };

const duplicates = (values: readonly string[]): boolean => new Set(values).size < values.length;

interface Parts {
  readonly type: ValueType;
  /** How many parts an LMS must take. */
  readonly most: number;
  readonly isSet?: boolean;
}

const parts =
  ({ isSet, most, type }: Parts): ValueType =>
  (value, context) => {
    const values = value.split('[,]');
    if (isSet && duplicates(values)) return 'type';
    if (context.isLimited && values.length > most) return 'type';
    return values.map((part) => type(part, context)).find(Boolean);
  };

const pair =
  (from: ValueType, to: ValueType): ValueType =>
  (value, context) => {
    const [one, other, ...more] = value.split('[.]');
    if (one === undefined || other === undefined || more.length > 0) return 'type';
    return from(one, context) ?? to(other, context);
  };

const choice = (value: string, context: ValueContext): ValueProblem | undefined =>
  value === '' ? undefined : parts({ type: shortIdentifier, most: 36, isSet: true })(value, context);
const step = pair(orEmpty(shortIdentifier), text(250));

/** Formats of `learner_response` by the type of the interaction (SCORM 2004 RTE 4.2.9.1). */
const responses: Readonly<Record<string, ValueType>> = {
  'true-false': oneOf('true', 'false'),
  choice,
  'fill-in': parts({ type: localized(250), most: 10 }),
  'long-fill-in': localized(4000),
  matching: parts({ type: pair(shortIdentifier, shortIdentifier), most: 36 }),
  performance: parts({ type: step, most: 125 }),
  sequencing: parts({ type: shortIdentifier, most: 36 }),
  likert: shortIdentifier,
  numeric: real,
  other: text(4000),
};

/** A type after settings like `{case_matters=true}`, each at most once and of the given names. */
const afterSettings =
  (names: string, type: ValueType): ValueType =>
  (value, context) => {
    const setting = new RegExp(`^\\{(?:${names})=(?:true|false)\\}`);
    let rest = value;
    while (setting.test(rest)) rest = rest.replace(setting, '');
    // Anything else in this place is a setting that doesn't exist or has no such value.
    return /^\{(?:case_matters|order_matters)=/.test(rest) ? 'type' : type(rest, context);
  };

const range: ValueType = (value, context) => {
  const [min, max, ...more] = value.split('[:]');
  if (min === undefined || max === undefined || more.length > 0) return 'type';
  const problem = orEmpty(real)(min, context) ?? orEmpty(real)(max, context);
  return problem ?? (min && max && Number(min) > Number(max) ? 'type' : undefined);
};

/** Formats of a pattern, where they differ from those of a response. */
const patterns: Readonly<Record<string, ValueType>> = {
  ...responses,
  'fill-in': afterSettings('case_matters|order_matters', parts({ type: localized(250), most: 10 })),
  'long-fill-in': afterSettings('case_matters', localized(4000)),
  performance: afterSettings('order_matters', parts({ type: step, most: 125 })),
  numeric: range,
};

export const interactionType = oneOf(...Object.keys(responses));
export const response: ValueType = (value, context) =>
  responses[context.sibling('type') ?? '']?.(value, context);
export const pattern: ValueType = (value, context) =>
  patterns[context.sibling('type') ?? '']?.(value, context);
export const result = either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real);

/** How many patterns an interaction may have: those of the standard's tables are a minimum, except where one is all there can be. */
export const patternLimits: Readonly<Record<string, number>> = {
  'true-false': 1,
  choice: 10,
  'fill-in': 5,
  'long-fill-in': 5,
  matching: 5,
  performance: 5,
  sequencing: 5,
  likert: 1,
  numeric: 1,
  other: 1,
};
