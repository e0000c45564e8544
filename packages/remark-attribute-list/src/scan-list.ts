/** A piece of what stands between `{:` and `}`. Offsets count from the start of the list. */
export type Token =
  | { type: 'id' | 'class' | 'word'; value: string; start: number; end: number }
  | { type: 'pair'; key: string; value: string; quoted: boolean; start: number; end: number }
  | { type: 'junk'; value: string; start: number; end: number };

/** A list, taken apart. `name` is there where it is a definition: `{:name: .class}`. */
export interface ScannedList {
  name?: string;
  tokens: Token[];
}

const definition = /^\{:([\p{L}\p{N}_][\p{L}\p{N}_-]*):(?=[\s}])/u;
/** Every alternative begins with another character or ends where the next begins: the scan is linear. */
const piece =
  /(?<space>\s+)|#(?<id>[^\s#.="'}]+)|\.(?<class>[^\s#.="'}]+)|(?<key>[^\s#.="'}]+)=(?:"(?<double>(?:\\[\s\S]|[^"\\])*)"|'(?<single>(?:\\[\s\S]|[^'\\])*)'|(?<bare>[^\s"'}]+))|(?<word>[^\s#.="'}]+)|(?<junk>[^\s])/uy;

/**
 * Takes a list apart: `#id`, `.class` (also chained), `key="value"`, `key='value'`, and what is no such thing.
 *
 * @param list from `{:` to `}`
 */
export function scanList(list: string): ScannedList {
  const name = definition.exec(list);
  const end = list.endsWith('}') ? list.length - 1 : list.length;
  const tokens: Token[] = [];
  piece.lastIndex = name ? name[0].length : 2;
  while (piece.lastIndex < end) {
    const start = piece.lastIndex;
    const match = piece.exec(list);
    if (!match?.groups) break;
    const token = tokenOf(match.groups, start, piece.lastIndex);
    if (token) tokens.push(token);
  }
  return { ...(name?.[1] && { name: name[1] }), tokens };
}

function tokenOf(groups: Record<string, string | undefined>, start: number, end: number): Token | undefined {
  const { bare, class: className, double, id, junk, key, single, word } = groups;
  if (id !== undefined) return { type: 'id', value: id, start, end };
  if (className !== undefined) return { type: 'class', value: className, start, end };
  if (word !== undefined) return { type: 'word', value: word, start, end };
  if (junk !== undefined) return { type: 'junk', value: junk, start, end };
  if (key === undefined) return undefined;
  const quoted = bare === undefined;
  return { type: 'pair', key, value: withoutBackslashes(double ?? single ?? bare ?? ''), quoted, start, end };
}

/** Backslashes escape quotes, braces and themselves; elsewhere they are backslashes. */
const withoutBackslashes = (value: string): string => value.replace(/\\([\\"'{}])/g, '$1');
