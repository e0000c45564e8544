import type { Position } from 'unist';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';
import { scanList, type Token } from './scan-list.js';

/** A piece of a list, and where it stands in the source. */
export type PlacedToken = Token & { place: Position | undefined };

export type AnyList = Pick<AttributeList | InlineAttributeList, 'value' | 'position'>;

/** Takes a list apart. `name` is there where it has the form of a definition. */
export function readList(list: AnyList): { name?: string; tokens: PlacedToken[] } {
  const { tokens, ...named } = scanList(list.value);
  return { ...named, tokens: tokens.map((token) => ({ ...token, place: placeOf(list, token) })) };
}

/** The place of a piece, for lists that stand on one line; otherwise that of the list. */
function placeOf({ position, value }: AnyList, { end, start }: Token): Position | undefined {
  if (!position || /[\n\r]/.test(value)) return position;
  const at = (shift: number) => ({
    line: position.start.line,
    column: position.start.column + shift,
    offset: (position.start.offset ?? 0) + shift,
  });
  return { start: at(start), end: at(end) };
}
