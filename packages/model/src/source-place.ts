import type { Point, Position } from 'unist';
import type { RuleSetting } from './diagnostic.js';

/** A place in a source file. Lines and columns count from 1, offsets from 0 in UTF-16 code units. */
export type SourcePlace = Position;
export type SourcePoint = Point;

/** Data read from YAML that still knows the place of each of its parts. */
export interface SourcedData {
  /** What the YAML says; `undefined` where there is none or it is broken. */
  readonly data: unknown;
  /** Of a key or its value, by path (`['json', 'answers']`); the nearest parent's place where it has none. */
  placeOf(path: readonly (string | number)[], part: 'key' | 'value'): SourcePlace | undefined;
}

/** What a comment in a lesson says about one rule: `<!-- hornbook-disable-next-line image-without-alt -->`. */
export interface RuleComment {
  ruleId: string;
  /** `default`: as the course says. */
  setting: RuleSetting | 'default';
  /** The lines that it is about, from 1; the last is Infinity where it holds to the end. */
  firstLine: number;
  lastLine: number;
  /** Where the rule is named. */
  place: SourcePlace;
}
