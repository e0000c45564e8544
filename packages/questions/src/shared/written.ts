import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { Nodes, Paragraph, RootContent, TableCell } from 'mdast';
import type { MarkedItem, ParseContext } from '../markup.js';
import { placeOfRange } from './place-of-range.js';

/** A text as it stands in the source, where Markdown would have taken `__init__` and `<container>` for its own. */
export interface Written {
  text: string;
  /** It stood in a code span, so that no character in it means anything but itself. */
  literal: boolean;
  place: SourcePlace;
}

/** What was written in an item: pieces in a row, because a part of it may be a code span. */
export interface WrittenItem {
  pieces: readonly Pick<Written, 'text' | 'literal'>[];
  text: string;
  place: SourcePlace;
}

type Context = Pick<ParseContext, 'written'>;
const nowhere: SourcePoint = { line: 1, column: 1, offset: 0 };

/**
 * What was written behind an item's marker, in its first block; comments are left out. `undefined` where there is nothing
 * that could be typed: an empty item, a list, pictures alone.
 *
 *     - (x) __init__
 *     - (x) `* is a star here`, and here * is none
 */
export function writtenItem(
  { markerPlace, nodes, shape }: MarkedItem,
  context: Context,
): WrittenItem | undefined {
  const [first] = nodes;
  if (first?.type === 'code' && first.value.trim() && first.position) {
    const { position, value } = first;
    return { pieces: [{ text: value, literal: true }], text: value, place: position };
  }
  if (first?.type !== 'paragraph' || !first.position || isPicture(first)) return undefined;
  const after = (shape && markerPlace.end.offset) ?? 0;
  // What an attribute list before it takes up is part of the paragraph, and of none of its phrases.
  const start = Math.max(after, first.children[0]?.position?.start.offset ?? 0);
  const { place } = cut(context.written, markerPlace.start, start, first.position.end.offset ?? start);
  const pieces = piecesOf(first, place, context.written);
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return text ? { pieces, text, place } : undefined;
}

/** What was written in a cell of a table, its pipes and `\` before pipes taken off. */
export function writtenCell(cell: TableCell, context: Context): Written {
  const { end = { ...nowhere }, start = nowhere } = cell.position ?? {};
  const raw = context.written.slice(start.offset, end.offset);
  const before = /^\|?/.exec(raw)?.[0].length ?? 0;
  const after = /(?<!\\)\|$/.test(raw) && raw.length > before ? 1 : 0;
  const written = cut(context.written, start, (start.offset ?? 0) + before, (end.offset ?? 0) - after);
  const code = onlyCode(cell);
  if (code !== undefined) return { ...written, text: code, literal: true };
  return { ...written, text: written.text.replaceAll('\\|', '|') };
}

const isPicture = ({ children }: Paragraph): boolean =>
  children.every((node) => node.type === 'image' || (node.type === 'text' && !node.value.trim()));

function piecesOf(paragraph: Paragraph, { end, start }: SourcePlace, source: string): WrittenItem['pieces'] {
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

/** Code spans, and comments, which stand for nothing; however deep. */
function literals(node: Nodes): { text: string; position: SourcePlace | undefined }[] {
  if (node.type === 'inlineCode') return [{ text: node.value, position: node.position }];
  if (node.type === 'html' && node.value.startsWith('<!--')) return [{ text: '', position: node.position }];
  return 'children' in node ? node.children.flatMap(literals) : [];
}

/** The value of a code span that is all there is. */
function onlyCode({ children }: TableCell): string | undefined {
  const [only, ...others] = children.filter((node: RootContent) => node.type !== 'text' || node.value.trim());
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined;
}

/** Without the space around it. */
function cut(source: string, from: SourcePoint, start: number, end: number): Written {
  const raw = source.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  const last = Math.max(first, start + raw.trimEnd().length);
  const text = oneLine(source.slice(first, last));
  return { text, literal: false, place: placeOfRange(source, from, first, last) };
}

/** Lines are joined, and what marks a container before them is taken off. */
const oneLine = (text: string): string => text.replace(/[ \t]*\n[ \t>]*/g, ' ');
