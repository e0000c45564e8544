import type { ValueType } from './element.js';
import { either, matching, oneOf, orEmpty, text, within } from './values.js';

// The data types of SCORM 1.2 RTE 3.4.2.

/** Letters, digits and punctuation, without white space. */
export const identifier = matching(/^[!-~]{1,255}$/);
export const decimal = matching(/^-?\d+(?:\.\d+)?$/);
/** A signed integer of 16 bits. */
export const integer = within(matching(/^[+-]?\d+$/), -32768, 32767);
export const score = orEmpty(within(decimal, 0, 100));
export const string255 = text(255);
export const string4096 = text(4096);
/** A time of day: `10:11:12.5`. */
export const time = matching(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);
/** A duration: `0001:02:03.45`. */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);

const one = '[a-z0-9]';
const list = (entry: string) =>
  matching(new RegExp(`^(?:${entry}(?:,${entry})*|\\{${entry}(?:,${entry})*\\})$`));

/** Formats of a response and of a pattern by the type of the interaction (SCORM 1.2 RTE 3.4.7). */
const formats: Readonly<Record<string, ValueType>> = {
  'true-false': oneOf('0', '1', 't', 'f'),
  choice: list(one),
  'fill-in': string255,
  matching: list(`${one}\\.${one}`),
  performance: string255,
  sequencing: list(one),
  likert: orEmpty(matching(/^[a-z0-9]$/)),
  numeric: decimal,
};

export const interactionType = oneOf(...Object.keys(formats));

/** A CMIFeedback. The standard names no error for a response before its type, so it may be any text then. */
export const feedback: ValueType = (value, context) =>
  string255(value, context) ?? formats[context.sibling('type') ?? '']?.(value, context);

export const result = either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), decimal);
