import {
  type Diagnostic,
  describeValue,
  fixAt,
  type Message,
  meantLanguageTag,
  type SourcedData,
} from '@hornbook/model';
import type { Validate } from '../generated/validators.js';
import { findShapeErrors, type WrongShape } from './find-shape-errors.js';

/**
 * What a schema says about settings, for messages. Paths are keys joined by dots; the whole is the empty path, and `*`
 * means any key of a map whose keys are free.
 */
export interface SettingsShape {
  /** The keys that a map may have. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** What a value must be: "a number from 0 to 100". */
  readonly expected: Readonly<Record<string, string>>;
}

interface Settings {
  validate: Validate;
  shape: SettingsShape;
  badValue: Message<{ key: string; expected: string; value: string; suggestion: string | undefined }>;
  notAMap: Message<{ value: string }>;
}

/** Problems with the values that YAML gives, at their places, and the keys that its maps must not have. */
export function validateSettings(
  source: SourcedData,
  { badValue, notAMap, shape, validate }: Settings,
): { diagnostics: Diagnostic[]; unknown: WrongShape[] } {
  const errors = findShapeErrors(validate, source.data);
  const wrong = errors.filter(({ unknownKey }) => unknownKey === undefined).map(({ path }) => path);
  const diagnostics = wrong.map((path) => {
    const raw = valueAt(source.data, path);
    const value = showValue(raw);
    const place = source.placeOf(path, 'value');
    if (path.length === 0) return notAMap({ value }, place);
    const suggestion = meantValue(path.at(-1), raw);
    const isOnALine = place?.start.line === place?.end.line;
    const fix = suggestion !== undefined && isOnALine ? fixAt(place, suggestion) : undefined;
    const data = { key: path.join('.'), value, expected: expectedAt(path, shape), suggestion };
    return badValue(data, place, fix);
  });
  return { diagnostics, unknown: errors.filter(({ unknownKey }) => unknownKey !== undefined) };
}

/** What an author probably meant by a text in the place of a language (`english`) or of a pass mark (`80 %`). */
function meantValue(key: string | undefined, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (key === 'lang') return meantLanguageTag(value);
  const percent = key === 'passMark' ? /^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/.exec(value.trim())?.[1] : undefined;
  return percent !== undefined && Number(percent) <= 100 ? percent : undefined;
}

/** An item of a list is described by the list, a value under any key by what all such values are. */
function expectedAt(path: readonly string[], { expected }: SettingsShape): string {
  const parent = path.slice(0, -1);
  const names = [path, [...parent, '*']].map((keys) => keys.join('.'));
  const name = names.find((candidate) => Object.hasOwn(expected, candidate));
  return name === undefined ? expectedAt(parent, { expected, keys: {} }) : `${expected[name]}`;
}

export const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown>)[key], data);

/** A value from YAML as its author would recognize it: `"eighty"`, `12`, `["a",1]`. */
function showValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  const text = toJson(value) ?? describeValue(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

const longest = 40;

/** Nothing for what JSON has no word for: `.nan`, `.inf`, `1e999`, and values of programs that are no data. */
function toJson(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
