import type { Interaction } from '@hornbook/model';
import type { Summary } from '../state/summary.js';

/** A data model element, relative to its parent, with its value, and what makes a simpler one for an LMS that refuses it. */
export type Pair = readonly [element: string, value: string, simplify?: () => string];

/** A learner's answer in an edition's terms. */
export interface Response {
  readonly type: string;
  /** Absent where the edition can't express it. */
  readonly response?: string;
  /** Accepted responses, one `correct_responses.n.pattern` each. */
  readonly patterns: readonly string[];
}

/** Everything in which the editions of SCORM differ for the player. */
export interface Edition {
  /** The API object's name in a window. */
  readonly api: string;
  readonly calls: Readonly<
    Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError', string>
  >;
  readonly elements: Readonly<
    Record<'mode' | 'entry' | 'exit' | 'location' | 'learner' | 'passMark' | 'score' | 'sessionTime', string>
  >;
  /** For suspend data, in characters. */
  readonly suspendLimit: number;
  /** Whether to commit before the session ends; otherwise ending it commits, and a commit may fail then. */
  readonly commitsAtEnd: boolean;
  /** The elements that hold the status. */
  readonly status: readonly string[];
  /** Whether an LMS with a pass mark of its own derives the status from the score alone, however far the learner got. */
  readonly scoreMakesStatus: boolean;
  statusPairs(summary: Summary): readonly Pair[];
  /** Converts the LMS's own pass mark to percent. */
  passMark(number: number): number;
  /** Relative to `score`; the score is 0 to 100. */
  scorePairs(score: number): readonly Pair[];
  /** Relative to an objective. */
  objectivePairs(text: string, done: boolean): readonly Pair[];
  respond(interaction: Interaction): Response;
  readonly wrong: string;
  readonly interactionTime: string;
  readonly responseElement: string;
  /** Relative to an interaction; empty where the edition has no place for the question's text. */
  descriptionPairs(text: string, lang: string): readonly Pair[];
  duration(milliseconds: number): string;
  timestamp(date: Date): string;
}

/** A number without exponent and with a digit before the point, as both editions require. */
export function decimal(number: number, places: number): string {
  return String(Number(number.toFixed(places)));
}

/**
 * A decimal string as an LMS accepts it: `.5` → `0.5`, `+7` → `7`. `undefined` if the text is no plain decimal, or has more
 * than 5 digits before the point, which Moodle refuses.
 */
export function plainDecimal(text: string): string | undefined {
  const [, minus, whole = '', fraction = ''] = /^\s*(?:\+|(-))?(\d*)(?:\.(\d*))?\s*$/.exec(text) ?? [];
  if (!whole && !fraction) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > 5) return undefined;
  return (minus ?? '') + digits + (fraction && `.${fraction}`);
}

/** At most `length` characters, without cutting a surrogate pair in two. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The same on one line. */
export const oneLine = (text: string, length: number): string =>
  cut(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), length);

/** SCORM has no wildcards: in a pattern, `docker*` would be literal. */
export const hasNoWildcard = (texts: readonly string[]): boolean => !texts.some((text) => text.includes('*'));

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');

/** A duration in hours, minutes and hundredths of a second; never negative, whatever the clock did. */
export function partsOfTime(milliseconds: number): { hours: number; minutes: number; hundredths: number } {
  const all = Math.max(0, Math.round(milliseconds / 10)) || 0;
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6000) % 60, hundredths: all % 6000 };
}
