import { decodeString } from 'micromark-util-decode-string';
import type { Position } from 'unist';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';

/** A piece of the text between `{:` and `}`. Offsets count from the start of the list. */
export type Token =
  | { type: 'id' | 'class' | 'word' | 'junk'; value: string; start: number; end: number }
  | { type: 'pair'; key: string; value: string; quoted: boolean; slip?: Slip; start: number; end: number };

/** What is unusual about a pair that is read all the same: `k=“v”`, `k = "v"`, `k: "v"`. */
export type Slip = 'typographic' | 'spaced' | 'colon';

/** A list, taken apart. `name` is set if it has the form of a definition: `{:name: .class}`. */
export interface ScannedList {
  name?: string;
  tokens: Token[];
}

const definition = /^\{:([\p{L}\p{N}_][\p{L}\p{N}_-]*):/u;

/** The name of a list that has the form of a definition. */
export const definedName = (list: string): string | undefined => definition.exec(list)?.[1];

const name = String.raw`[^\s#.="'}＝]+`;
/** A comma that a pair follows, as in `.x,k="v"`, is part of nothing. */
const comma = String.raw`[,;](?!\p{L}[\p{L}-]{0,40}[=＝])`;
const nameUpToComma = String.raw`(?:[^\s#.="'}＝,;]|${comma})+`;
/** Quotes that word processors and foreign keyboards write, double ones and single ones. */
const double = '“”„‟«»＂″';
const single = '‘’‚‛‹›＇′`´';
/**
 * Most pieces are known by their first character. A name is read again if no `=` follows, and a value if its quote never
 * closes, which can happen once for each kind of quote: the work grows linearly with the length of the list.
 */
const value = [
  String.raw`"(?<double>(?:\\.|[^"\\])*)"`,
  String.raw`'(?<single>(?:\\.|[^'\\])*)'`,
  `[${double}](?<curlyDouble>[^"${double}]*)["${double}]`,
  // `‘it’s’`: a mark within a word is an apostrophe.
  `[${single}](?<curlySingle>(?:[^'${single}]|['${single}](?![\\s},;]|$)){0,500})['${single}](?=[\\s},;]|$)`,
  `"(?<openDouble>[^"${double}]*)[${double}]`,
  `'(?<openSingle>[^'${single}]*)[${single}]`,
  String.raw`(?<bare>(?:\\\S|[^\s"'}\\,;]|${comma}|\\(?=\s))+)`,
].join('|');
/** Where white space or a colon is between a key and its value, `.x` and `#x` are no value. */
const valueAhead = String.raw`(?=["'${double}${single}\p{L}\p{N}])`;
const piece = new RegExp(
  [
    String.raw`\s+`,
    '(?<comma>[,;]+)',
    `#(?<id>${nameUpToComma})`,
    String.raw`\.(?<class>${nameUpToComma})`,
    String.raw`(?<key>(?:[^\s#.="'}＝,;]+(?=\s*[=＝])|[^\s#.="'}＝,;:：]+(?=[:：](?:\s+|(?=[\p{N}"'${double}]))${valueAhead})))(?<equals>[=＝]|\s*[=＝]\s*${valueAhead}|[:：]\s*)(?:${value})`,
    String.raw`(?<unclosed>${name}=["'][^\s}]*)`,
    `(?<word>${nameUpToComma})`,
    String.raw`(?<other>\S)`,
  ].join('|'),
  'gsu',
);

/**
 * Takes a list apart: `#id`, `.class` (also chained), `key="value"`, `key='value'`, and everything else as words or junk.
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

/** A piece of a list, as it is written, and where it is in the source. */
export type PlacedToken = Token & { raw: string; place: Position | undefined };

export type AnyList = Pick<AttributeList | InlineAttributeList, 'value' | 'position'>;

/** Like `scanList`, with places in the source. */
export function readList(list: AnyList): { name?: string; tokens: PlacedToken[] } {
  const { tokens, ...named } = scanList(list.value);
  const placed = tokens.map((token) => ({
    ...token,
    raw: list.value.slice(token.start, token.end),
    place: placeOf(list, token),
  }));
  return { ...named, tokens: placed };
}

/** The place of a piece, for lists on one line; otherwise that of the list. */
function placeOf({ position, value }: AnyList, { end, start }: Token): Position | undefined {
  if (!position || /[\n\r]/.test(value)) return position;
  const at = (shift: number) => ({
    line: position.start.line,
    column: position.start.column + shift,
    offset: (position.start.offset ?? 0) + shift,
  });
  return { start: at(start), end: at(end) };
}

function push(tokens: Token[], groups: Record<string, string | undefined>, start: number, end: number): void {
  const { class: className, comma, id, key, other, unclosed, word } = groups;
  const junk = unclosed ?? other ?? comma;
  if (id !== undefined) tokens.push({ type: 'id', value: id, start, end });
  else if (className !== undefined) tokens.push({ type: 'class', value: className, start, end });
  else if (word !== undefined) tokens.push({ type: 'word', value: word, start, end });
  else if (junk !== undefined) pushJunk(tokens, junk, start, end);
  else if (key !== undefined) tokens.push({ ...readPair(key, groups), start, end });
}

const quoteAround = new RegExp(`^[${double}${single}]+|[${double}${single}]+$`, 'g');
const commasAtEnd = /[,;]+$/;

function readPair(key: string, groups: Record<string, string | undefined>) {
  const { bare, curlyDouble, curlySingle, equals = '=', openDouble, openSingle } = groups;
  const curly = curlyDouble ?? curlySingle ?? openDouble ?? openSingle;
  const inBare = bare?.replace(commasAtEnd, '').replace(quoteAround, '') || bare;
  // French puts spaces inside of its quotes.
  const text = groups.double ?? groups.single ?? curly?.trim() ?? inBare ?? '';
  const isCurly = curly !== undefined || (bare !== undefined && inBare !== bare.replace(commasAtEnd, ''));
  const slip = isCurly || equals.includes('＝') ? 'typographic' : slipOf(equals);
  const pair = { type: 'pair', key, value: decode(text), quoted: bare === undefined } as const;
  return slip ? { ...pair, slip } : pair;
}

function slipOf(equals: string): Slip | undefined {
  if (/[:：]/.test(equals)) return 'colon';
  return equals === '=' ? undefined : 'spaced';
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

/** `key="value"`, the inverse of `decode`. */
export const writePair = (name: string, value: string): string =>
  `${name}="${value.replace(/[\\"}]/g, '\\$&').replace(/&(?=[#\da-z]+;)|[\r\n]/gi, reference)}"`;

/** `&#xA;`: a list is on one line. */
const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
