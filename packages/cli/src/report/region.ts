import type { Fix } from '@hornbook/model';
import { location } from 'vfile-location';
import type { Finding } from './finding.js';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a problem is; a point is empty. Undefined for one that is a whole file's, or no file's. */
export function regionOf({ diagnostic: { place } }: Finding): Region | undefined {
  if (!place) return undefined;
  const { end, start } = 'start' in place ? place : { start: place, end: place };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Tells what fixes replace. The lines of a source are counted once, however many fixes it has. */
export function fixRegions(): (fix: Fix, source: string) => Region {
  const locations = new Map<string, ReturnType<typeof location>>();
  const locate = (source: string) => {
    const known = locations.get(source) ?? location(source);
    locations.set(source, known);
    return known;
  };
  return ({ end, start }, source) => {
    const { toPoint } = locate(source);
    const [first, last] = [toPoint(start), toPoint(end)];
    if (!first || !last) throw new Error(`a fix reaches beyond its file: ${start} to ${end}`);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  };
}
