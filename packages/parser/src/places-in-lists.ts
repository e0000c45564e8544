import type { SourcePlace } from '@hornbook/model';
import type { Attributes } from '@hornbook/questions';
import { scanList } from '@hornbook/remark-attribute-list';

/** Where words stand in the attribute lists of a node. */
interface PlacesInLists {
  /** Of a class, with its dot. */
  readonly classes: ReadonlyMap<string, SourcePlace>;
  /** Of the key of a pair. */
  readonly keys: ReadonlyMap<string, SourcePlace>;
}

/** Of a word that stands there several times, the last. What a definition says, and lists of several lines, are left out. */
export function placesInLists({ lists = [] }: Attributes, source: string): PlacesInLists {
  const [classes, keys] = [new Map<string, SourcePlace>(), new Map<string, SourcePlace>()];
  for (const { position } of lists) {
    const { start } = position;
    if (start.offset === undefined || start.line !== position.end.line) continue;
    for (const token of scanList(source.slice(start.offset, position.end.offset)).tokens) {
      const from = along(start, token.start);
      if (token.type === 'class') classes.set(token.value, { start: from, end: along(start, token.end) });
      if (token.type === 'pair') keys.set(token.key, { start: from, end: along(from, token.key.length) });
    }
  }
  return { classes, keys };
}

const along = ({ column, line, offset = 0 }: SourcePlace['start'], by: number): SourcePlace['start'] => ({
  line,
  column: column + by,
  offset: offset + by,
});
