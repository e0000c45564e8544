import type { SourcePlace } from '@hornbook/model';
import { location } from 'vfile-location';

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
  const { toPoint } = location(source);
  const lines = source.split('\n');
  const pointAt = (offset: number) => toPoint(offset) ?? { line: 1, column: 1, offset: 0 };
  return {
    placeOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
    nextLine(line) {
      const index = lines.findIndex((text, at) => at >= line && !leadsOn(text));
      return index === -1 ? lines.length : index + 1;
    },
  };
}

function leadsOn(line: string): boolean {
  const text = line.replace(/^[\s>]+/, '').trimEnd();
  return text === '' || /^\{:.*\}$/.test(text) || /^<!--.*-->$/.test(text);
}
