import type { Point, Position } from 'unist';

/** A place in a source file. Lines and columns count from 1, offsets from 0 in UTF-16 code units. */
export type SourcePlace = Position;
export type SourcePoint = Point;

/** Data read from YAML that still knows where each of its parts stands. */
export interface SourcedData {
  /** What the YAML says; `undefined` where there is none or it is broken. */
  readonly data: unknown;
  /** Where a key or its value stands, by path (`['json', 'answers']`); the nearest parent's place where it has none. */
  placeOf(path: readonly (string | number)[], part: 'key' | 'value'): SourcePlace | undefined;
}
