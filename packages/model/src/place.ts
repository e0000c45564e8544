import type { Point, Position } from 'unist';

/** A place in a source file. Lines and columns count from 1, offsets from 0 in UTF-16 code units. */
export type SourcePlace = Position;
export type SourcePoint = Point;
