import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { Nodes, Paragraph, RootContent, TableCell } from 'mdast';
import type { MarkedItem, ParseContext } from '../markup.js';

/** A text as it is in the source, where Markdown would have interpreted `__init__` and `<container>`. */
export interface RawText {
  text: string;
  /** It was a code span: no character in it has a special meaning. */
  literal: boolean;
  place: SourcePlace;
}

/** The raw text of an item, in pieces, because a part of it may be a code span. */
export interface RawItem {
  pieces: readonly Pick<RawText, 'text' | 'literal'>[];
  text: string;
  place: SourcePlace;
}

type Context = Pick<ParseContext, 'rawText'>;
const nowhere: SourcePoint = { line: 1, column: 1, offset: 0 };

/**
 * The raw text after an item's marker, in its first block; comments are left out. `undefined` where there is nothing that
 * could be typed: an empty item, a list, pictures alone.
 *
 *     - (x) __init__
 *     - (x) `* is a star here`, and here * is none
 */
export function rawTextOfItem(
  { markerPlace, nodes, shape }: MarkedItem,
  context: Context,
): RawItem | undefined {
  const [first] = nodes;
  if (first?.type === 'code' && first.value.trim() && first.position) {
    const { position, value } = first;
    return { pieces: [{ text: value, literal: true }], text: value, place: position };
  }
  if (first?.type !== 'paragraph' || !first.position || isPicture(first)) return undefined;
  const after = (shape && markerPlace.end.offset) ?? 0;
  // An attribute list before it is part of the paragraph, but of none of its phrases.
  const start = Math.max(after, first.children[0]?.position?.start.offset ?? 0);
  const { place } = cut(context.rawText, markerPlace.start, start, first.position.end.offset ?? start);
  const pieces = piecesOf(first, place, context.rawText);
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return text ? { pieces, text, place } : undefined;
}

/** The raw text of a table cell, without its pipes and without `\` before pipes. */
export function rawTextOfCell(cell: TableCell, context: Context): RawText {
  const { end = { ...nowhere }, start = nowhere } = cell.position ?? {};
  const raw = context.rawText.slice(start.offset, end.offset);
  const before = /^\|?/.exec(raw)?.[0].length ?? 0;
  const after = /(?<!\\)\|$/.test(raw) && raw.length > before ? 1 : 0;
  const cellText = cut(context.rawText, start, (start.offset ?? 0) + before, (end.offset ?? 0) - after);
  const code = onlyCode(cell);
  if (code !== undefined) return { ...cellText, text: code, literal: true };
  return { ...cellText, text: cellText.text.replaceAll('\\|', '|') };
}

const isPicture = ({ children }: Paragraph): boolean =>
  children.every((node) => node.type === 'image' || (node.type === 'text' && !node.value.trim()));

function piecesOf(paragraph: Paragraph, { end, start }: SourcePlace, source: string): RawItem['pieces'] {
  const pieces: { text: string; literal: boolean }[] = [];
  let at = start.offset ?? 0;
  const takeSource = (to = at) => {
    if (to > at) pieces.push({ text: oneLine(source.slice(at, to)), literal: false });
  };
  for (const { position, text } of literals(paragraph)) {
    takeSource(position?.start.offset);
    if (text) pieces.push({ text, literal: true });
    at = position?.end.offset ?? at;
  }
  takeSource(end.offset);
  return pieces;
}

/** Code spans, and comments, which have no text; at any depth. */
function literals(node: Nodes): { text: string; position: SourcePlace | undefined }[] {
  if (node.type === 'inlineCode') return [{ text: node.value, position: node.position }];
  if (node.type === 'html' && node.value.startsWith('<!--')) return [{ text: '', position: node.position }];
  return 'children' in node ? node.children.flatMap(literals) : [];
}

/** The value of a code span that fills the cell. */
function onlyCode({ children }: TableCell): string | undefined {
  const [only, ...others] = children.filter((node: RootContent) => node.type !== 'text' || node.value.trim());
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined;
}

/** Without the space around it. */
function cut(source: string, from: SourcePoint, start: number, end: number): RawText {
  const raw = source.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  const last = Math.max(first, start + raw.trimEnd().length);
  const text = oneLine(source.slice(first, last));
  return { text, literal: false, place: placeOfRange(source, from, first, last) };
}

/** Joins lines; the marks of containers (`> `) before them are removed. */
const oneLine = (text: string): string => text.replace(/[ \t]*\n[ \t>]*/g, ' ');
/** The place of a part of the source. `from` is a point before it; `start` and `end` are offsets. */
export function placeOfRange(source: string, from: SourcePoint, start: number, end: number): SourcePlace {
  const first = move(source, from, start);
  return { start: first, end: move(source, first, end) };
}

/** The places of parts of the source that follow one another: the text before a part is counted only once. */
function placesOfRanges(
  source: string,
  from: SourcePoint,
  ranges: readonly (readonly [start: number, end: number])[],
): SourcePlace[] {
  let last = from;
  return ranges.map(([start, end]) => {
    const place = placeOfRange(source, last, start, end);
    last = place.end;
    return place;
  });
}

/** The places in a part of the source where a pattern is found. */
export function placesOfRuns(
  within: SourcePlace | undefined,
  pattern: RegExp,
  source: string,
): SourcePlace[] {
  const start = within?.start.offset ?? 0;
  if (!within) return [];
  const found = source.slice(start, within.end.offset).matchAll(pattern);
  const ranges = Array.from(
    found,
    ({ 0: run, index }) => [start + index, start + index + run.length] as const,
  );
  return placesOfRanges(source, within.start, ranges);
}

function move(source: string, from: SourcePoint, offset: number): SourcePoint {
  const passed = source.slice(from.offset, offset);
  const lastBreak = passed.lastIndexOf('\n');
  const lines = passed.split('\n').length - 1;
  const column = lastBreak < 0 ? from.column + passed.length : passed.length - lastBreak;
  return { line: from.line + lines, column, offset };
}
