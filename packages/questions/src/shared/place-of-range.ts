import type { SourcePlace, SourcePoint } from '@hornbook/model';

/** Where a part of the source stands. `from` is a point before it; `start` and `end` are offsets. */
export function placeOfRange(source: string, from: SourcePoint, start: number, end: number): SourcePlace {
  const first = move(source, from, start);
  return { start: first, end: move(source, first, end) };
}

/** Where parts of the source stand that follow one another: what lies before a part is counted once. */
export function placesOfRanges(
  source: string,
  from: SourcePoint,
  ranges: readonly (readonly [start: number, end: number])[],
): SourcePlace[] {
  let last = from;
  return ranges.map(([start, end]) => {
    const place = placeOfRange(source, last, start, end);
    last = place.end;
    return place;
  });
}

function move(source: string, from: SourcePoint, offset: number): SourcePoint {
  const passed = source.slice(from.offset, offset);
  const lastBreak = passed.lastIndexOf('\n');
  const lines = passed.split('\n').length - 1;
  const column = lastBreak < 0 ? from.column + passed.length : passed.length - lastBreak;
  return { line: from.line + lines, column, offset };
}
