import type { SourcePlace, SourcePoint } from '@hornbook/model';

/** What comments ask of the source around them. */
export interface SourceLines {
  placeOf(start: number, end: number): SourcePlace;
  /**
   * The line that is meant by the next one, from 1: the first that holds something by itself. An attribute list or another
   * comment belongs to what follows it.
   */
  nextLine(line: number): number;
}

export function sourceLines(source: string): SourceLines {
  const lines = source.split('\n');
  const targets = targetsOf(lines);
  const pointAt = pointFinder(lines);
  return {
    placeOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
    nextLine: (line) => targets[line] ?? targets.length,
  };
}

/** Halves the lines instead of counting them: there may be many comments. */
function pointFinder(lines: readonly string[]): (offset: number) => SourcePoint {
  const starts = [0];
  for (const [index, line] of lines.entries()) starts.push((starts[index] ?? 0) + line.length + 1);
  return (offset) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

/** For every line, counted from 0, the first from there on that holds something by itself, counted from 1. */
function targetsOf(lines: readonly string[]): number[] {
  const targets: number[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    targets[at] = leadsOn(lines[at] ?? '') ? (targets[at + 1] ?? lines.length) : at + 1;
  }
  return targets;
}

function leadsOn(line: string): boolean {
  const text = line.replace(/^[\s>]+/, '').trimEnd();
  return text === '' || /^\{:.*\}$/.test(text) || /^<!--.*-->$/.test(text);
}
