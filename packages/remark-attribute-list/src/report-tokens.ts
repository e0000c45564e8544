import type { VFile } from 'vfile';
import { report, shortened } from './messages.js';
import { type PlacedToken, writePair } from './scan-list.js';

/** What the program that uses the lists makes of them: words that may be meant by what is nearly a list of them. */
export interface KnownWords {
  /** Classes. A bare word that is one of them, in any case, is read as that class. */
  readonly classes?: readonly string[];
  /** Keys. */
  readonly keys?: readonly string[];
  /** The known word that was probably meant by another, if any. */
  readonly nearest?: (word: string, known: readonly string[]) => string | undefined;
}

/** What the tokens of a list are judged by. */
export interface Judging {
  readonly definitions: { has(name: string): boolean };
  readonly known: KnownWords;
  readonly file: VFile;
}

/** Whether a list asks for a table of contents: `{:toc}`. */
export const isContents = (list: string): boolean => /^\{:\s*toc\s*\}$/.test(list);

/** Reports the pieces of a list that kramdown would drop, those that mean nothing, and slips of the pen. */
export function reportTokens(tokens: readonly PlacedToken[], judging: Judging): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as PlacedToken;
    const rest = token.type === 'id' ? restOfId(tokens, at, judging) : [];
    if (rest.length > 0) reportSpacedId([token, ...rest], judging);
    else if (token.type === 'pair') reportPair(token, judging);
    else if (token.type === 'word' && !onlyCommas.test(token.value)) reportWord(token, judging);
    else if (token.type === 'junk' && !onlyCommas.test(token.value))
      report(judging.file, 'attribute-list-malformed', token.value, token.place);
    else reportComma(token, tokens[at + 1], judging);
    at += rest.length;
  }
}

export const onlyCommas = /^[,;]+$/;
const commasAtEnd = /[,;]+$/;

export const withoutCommas = (word: string): string => word.replace(commasAtEnd, '') || word;

/** The class that a word without a dot is read as, whatever its case. */
export function classMeant(word: string, { classes }: KnownWords): string | undefined {
  const name = withoutCommas(word).toLowerCase();
  return classes?.find((one) => one.toLowerCase() === name);
}

/** `.quiz, .order` and `points="2", attempts="3"` */
function reportComma(
  { end, place, start, ...token }: PlacedToken,
  next: PlacedToken | undefined,
  { file }: Judging,
): void {
  if (token.type === 'pair' || !commasAtEnd.test(token.value)) return;
  const sign = { class: '.', id: '#', word: '', junk: '' }[token.type];
  const between = next?.start === end ? ' ' : '';
  const kept = onlyCommas.test(token.value) ? '' : withoutCommas(token.value);
  const fix = isExact({ place, start, end }) ? `${sign}${kept}${between}` : undefined;
  report(file, 'attribute-list-comma', `${sign}${token.value}`, place, { fix });
}

type Pair = Extract<PlacedToken, { type: 'pair' }>;

function reportPair(token: Pair, { file, known }: Judging): void {
  const { place, quoted, raw, slip } = token;
  const fix = isExact(token) ? rewritten(token) : undefined;
  if (slip === 'typographic') report(file, 'attribute-list-typographic', raw, place, { fix });
  else if (slip === 'spaced') report(file, 'attribute-list-spaced-value', raw, place, { fix });
  else if (slip === 'colon') reportColon(token, { file, known });
  else if (!quoted) report(file, 'attribute-list-unquoted-value', raw, place, { fix });
}

/** In the cell of a table, a bar that no backslash escapes would begin the next cell. */
function rewritten({ key, raw, value }: Pair): string {
  const pair = writePair(key, value);
  return raw.includes('\\|') ? pair.replaceAll('|', '\\|') : pair;
}

/** `quiz: true` is `.quiz`, and `points: 2` is `points="2"`. Of other words nobody knows what they were meant to be. */
function reportColon(token: Pair, { file, known }: Pick<Judging, 'file' | 'known'>): void {
  const { key, place, raw } = token;
  const meant = classOfPair(token, known);
  const written = meant === undefined ? rewritten(token) : `.${meant}`;
  const isKnown = meant !== undefined || known.keys?.includes(key);
  const fix = isKnown && isExact(token) ? written : undefined;
  const note = `Write \`${shortened(written)}\`.`;
  report(file, 'attribute-list-colon', raw, place, { fix, note });
}

/** The class that `quiz: true` means. */
export const classOfPair = (
  { key, slip, value }: Pick<Pair, 'key' | 'slip' | 'value'>,
  { classes }: KnownWords,
): string | undefined =>
  slip === 'colon' && /^(?:true|yes|on|1)$/i.test(value) && classes?.includes(key) ? key : undefined;

type Word = Extract<PlacedToken, { value: string }>;

function reportWord(token: Word, { definitions, file, known }: Judging): void {
  const { place, value } = token;
  if (definitions.has(value)) return;
  const meant = classMeant(value, known);
  if (value === 'toc') report(file, 'attribute-list-toc', value, place);
  else if (meant !== undefined) {
    const fix = isExact(token) ? `.${meant}` : undefined;
    const note = `Write \`.${meant}\`: kramdown would take the word for the name of a definition.`;
    report(file, 'attribute-list-word-for-class', value, place, { fix, note });
  } else report(file, 'attribute-list-bare-word', value, place, { note: noteOnWord(value, known) });
}

function noteOnWord(word: string, known: KnownWords): string | undefined {
  const near = nearClass(withoutCommas(word), known);
  if (near !== undefined) return `Did you mean \`.${near}\`?`;
  return known.keys?.includes(word) ? `Write \`${word}="value"\`.` : undefined;
}

function nearClass(word: string, { classes = [], nearest }: KnownWords): string | undefined {
  return word.length > longestClass ? undefined : nearest?.(word, classes);
}

/** Characters. Distances of longer words take time. */
const longestClass = 40;

/** The words right behind an id that were probably meant to be a part of it: `#my stack`. */
function restOfId(
  tokens: readonly PlacedToken[],
  at: number,
  { definitions, known }: Judging,
): PlacedToken[] {
  const others = tokens.slice(at + 1, at + 1 + mostWords);
  const end = others.findIndex(
    ({ type, value }) => type !== 'word' || definitions.has(value) || isMeantOtherwise(value, known),
  );
  return end < 0 ? others : others.slice(0, end);
}

/** An id of more words, or of more characters, is none. */
const mostWords = 8;
const longestId = 64;

const isMeantOtherwise = (word: string, known: KnownWords): boolean =>
  word === 'toc' ||
  known.keys?.includes(word) === true ||
  classMeant(word, known) !== undefined ||
  nearClass(withoutCommas(word), known) !== undefined;

function reportSpacedId(tokens: readonly PlacedToken[], { file }: Judging): void {
  const [first, last] = [tokens[0], tokens.at(-1)] as [Word, Word];
  const words = tokens.map(({ value }) => withoutCommas(value));
  const id = words.join('-');
  const isId = id.length <= longestId && /^[A-Za-z0-9_-]+$/.test(id);
  const place = first.place && last.place && { start: first.place.start, end: last.place.end };
  const fix = isId && isExact(first) && isExact(last) ? `#${id}` : undefined;
  report(file, 'attribute-list-spaced-id', `#${words.join(' ')}`, place, { fix });
}

/** Whether the place is that of the piece and not of its list. */
const isExact = ({ end, place, start }: Pick<PlacedToken, 'end' | 'place' | 'start'>): boolean =>
  place?.start.offset !== undefined && place.end.offset === place.start.offset + end - start;
