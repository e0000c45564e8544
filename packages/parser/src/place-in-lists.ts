import type { SourcePlace } from '@hornbook/model';
import type { Attributes } from '@hornbook/questions';
import { scanList, type Token } from '@hornbook/remark-attribute-list';

/** Where the last word of its kind stands in a node's attribute lists; undefined where a definition says it. */
function placeInLists(
  { lists = [] }: Attributes,
  source: string,
  isMeant: (token: Token) => boolean,
): SourcePlace | undefined {
  for (const { position } of lists.toReversed()) {
    const { start } = position;
    if (start.offset === undefined || start.line !== position.end.line) continue;
    const list = source.slice(start.offset, position.end.offset);
    const token = scanList(list).tokens.findLast(isMeant);
    if (token) return { start: along(start, token.start), end: along(start, token.end) };
  }
  return undefined;
}

/** Where the key of a pair stands. */
export function keyInLists(attributes: Attributes, source: string, key: string): SourcePlace | undefined {
  const pair = placeInLists(attributes, source, (token) => token.type === 'pair' && token.key === key);
  return pair && { start: pair.start, end: along(pair.start, key.length) };
}

/** Where a class stands, with its dot. */
export const classInLists = (attributes: Attributes, source: string, name: string): SourcePlace | undefined =>
  placeInLists(attributes, source, (token) => token.type === 'class' && token.value === name);

const along = ({ column, line, offset = 0 }: SourcePlace['start'], by: number): SourcePlace['start'] => ({
  line,
  column: column + by,
  offset: offset + by,
});
