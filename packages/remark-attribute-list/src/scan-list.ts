import { decodeString } from 'micromark-util-decode-string';

/** A piece of what stands between `{:` and `}`. Offsets count from the start of the list. */
export type Token =
  | { type: 'id' | 'class' | 'word' | 'junk'; value: string; start: number; end: number }
  | { type: 'pair'; key: string; value: string; quoted: boolean; start: number; end: number };

/** A list, taken apart. `name` is there where it has the form of a definition: `{:name: .class}`. */
export interface ScannedList {
  name?: string;
  tokens: Token[];
}

const definition = /^\{:([\p{L}\p{N}_][\p{L}\p{N}_-]*):/u;

const name = String.raw`[^\s#.="'}]+`;
/**
 * Most pieces are known by their first character. A name is read again where no `=` follows, and a value where its quote
 * never closes, which is so once for each kind of quote: the work grows with the length of the list and no faster.
 */
const piece = new RegExp(
  [
    String.raw`\s+`,
    `#(?<id>${name})`,
    String.raw`\.(?<class>${name})`,
    String.raw`(?<key>${name})=(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<bare>(?:\\\S|[^\s"'}\\]|\\(?=\s))+))`,
    String.raw`(?<unclosed>${name}=["'][^\s}]*)`,
    `(?<word>${name})`,
    String.raw`(?<other>\S)`,
  ].join('|'),
  'gsu',
);

/**
 * Takes a list apart: `#id`, `.class` (also chained), `key="value"`, `key='value'`, and what is no such thing.
 *
 * @param list from `{:` to `}`
 */
export function scanList(list: string): ScannedList {
  const head = definition.exec(list);
  const from = head?.[0].length ?? '{:'.length;
  const tokens: Token[] = [];
  for (const { 0: text, groups = {}, index } of list.slice(from, -1).matchAll(piece)) {
    push(tokens, groups, from + index, from + index + text.length);
  }
  return { ...(head?.[1] && { name: head[1] }), tokens };
}

function push(tokens: Token[], groups: Record<string, string | undefined>, start: number, end: number): void {
  const { bare, class: className, double, id, key, other, single, unclosed, word } = groups;
  const junk = unclosed ?? other;
  if (id !== undefined) tokens.push({ type: 'id', value: id, start, end });
  else if (className !== undefined) tokens.push({ type: 'class', value: className, start, end });
  else if (word !== undefined) tokens.push({ type: 'word', value: word, start, end });
  else if (junk !== undefined) pushJunk(tokens, junk, start, end);
  else if (key !== undefined) {
    const value = decode(double ?? single ?? bare ?? '');
    tokens.push({ type: 'pair', key, value, quoted: bare === undefined, start, end });
  }
}

/** Characters in a row that mean nothing are one piece. */
function pushJunk(tokens: Token[], value: string, start: number, end: number): void {
  const last = tokens.at(-1);
  if (last?.type !== 'junk' || last.end !== start) tokens.push({ type: 'junk', value, start, end });
  else Object.assign(last, { value: last.value + value, end });
}

/** Backslashes escape quotes, braces, pipes and themselves; elsewhere they are backslashes. `&amp;` is `&`. */
const decode = (value: string): string =>
  value.replace(/\\([\\"'{}|])|&[#\da-z]+;/gi, (whole, escaped?: string) => escaped ?? decodeString(whole));
