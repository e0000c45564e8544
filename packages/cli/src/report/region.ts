import type { Fix } from '@hornbook/model';
import { location } from 'vfile-location';
import type { Finding } from './findings.js';

/** A range of a file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a problem is; a point is an empty region. Undefined for a problem of a whole file, or of no file. */
export function regionOf({ diagnostic: { place } }: Finding): Region | undefined {
  if (!place) return undefined;
  const { end, start } = 'start' in place ? place : { start: place, end: place };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Finds the regions that fixes replace. The lines of a source are counted once, however many fixes it has. */
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
