import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { Raw } from 'mdast-util-to-hast';

/** The lines of a source, and where each begins. */
export interface SourceLines {
  readonly lines: readonly string[];
  point(line: number, column: number): SourcePoint;
  /** Behind the last character of a line. */
  endOf(line: number): SourcePoint;
}

export function sourceLines(source: string): SourceLines {
  const lines = source.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const point = (line: number, column: number): SourcePoint => {
    const within = Math.max(1, Math.min(column, (lines[line - 1]?.length ?? 0) + 1));
    return { line, column: within, offset: (starts[line - 1] ?? 0) + within - 1 };
  };
  return { lines, point, endOf: (line) => point(line, Number.POSITIVE_INFINITY) };
}

/** Where in the source a segment of raw HTML is. Segments must come in their order. */
export type PlaceInHtml = (start: number, end: number) => SourcePlace;

/**
 * Raw HTML has lost the indentation and the `>` of the lists and quotes around it, from its second line on. Each of its lines
 * ends where the source's line ends, so columns are counted from there.
 */
export function placesInHtml(
  { position, value }: Raw & { position: SourcePlace },
  { lines, point }: SourceLines,
): PlaceInHtml {
  const own = value.split('\n');
  let index = 0;
  let lineStart = 0;
  const pointAt = (at: number): SourcePoint => {
    while (index < own.length - 1 && at > lineStart + (own[index]?.length ?? 0)) {
      lineStart += (own[index]?.length ?? 0) + 1;
      index += 1;
    }
    const line = position.start.line + index;
    if (index === 0) return point(line, position.start.column + at);
    const isLast = index === own.length - 1 && line === position.end.line;
    const lineEnd = isLast ? position.end.column : (lines[line - 1]?.length ?? 0) + 1;
    return point(line, lineEnd - (own[index]?.length ?? 0) + (at - lineStart));
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}
