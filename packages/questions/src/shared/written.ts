import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { Paragraph, RootContent, TableCell } from 'mdast';
import type { MarkedItem, ParseContext } from '../markup.js';
import { placeOfRange } from './place-of-range.js';

/** A text as it stands in the source, where Markdown would have taken `__init__` and `<container>` for its own. */
export interface Written {
  text: string;
  /** It stood in a code span or a code block, so that no character in it means anything but itself. */
  literal: boolean;
  place: SourcePlace;
}

type Context = Pick<ParseContext, 'source'>;
const nowhere: SourcePoint = { line: 1, column: 1, offset: 0 };

/**
 * What was written behind an item's marker, in its first block. `undefined` where there is nothing that could be
 * typed: an empty item, a list, a picture alone.
 *
 *     - (x) __init__
 *     - (x) `* is a star here`
 */
export function writtenItem(
  { markerPlace, nodes, shape }: MarkedItem,
  context: Context,
): Written | undefined {
  const [first] = nodes;
  if (first?.type === 'code' && first.position)
    return { text: first.value, literal: true, place: first.position };
  if (first?.type !== 'paragraph' || !first.position) return undefined;
  const after = (shape && markerPlace.end.offset) ?? 0;
  const start = Math.max(after, first.position.start.offset ?? 0);
  const code = onlyCode(first);
  const written = cut(context.source, markerPlace.start, start, first.position.end.offset ?? start);
  return code === undefined ? written : { ...written, text: code, literal: true };
}

/** What was written in a cell of a table, its pipes and `\` before pipes taken off. */
export function writtenCell(cell: TableCell, context: Context): Written {
  const { end = { ...nowhere }, start = nowhere } = cell.position ?? {};
  const raw = context.source.slice(start.offset, end.offset);
  const before = /^\|?/.exec(raw)?.[0].length ?? 0;
  const after = /(?<!\\)\|$/.test(raw) && raw.length > before ? 1 : 0;
  const written = cut(context.source, start, (start.offset ?? 0) + before, (end.offset ?? 0) - after);
  const code = onlyCode(cell);
  if (code !== undefined) return { ...written, text: code, literal: true };
  return { ...written, text: written.text.replaceAll('\\|', '|') };
}

/** The value of a code span that is all there is. */
function onlyCode({ children }: Paragraph | TableCell): string | undefined {
  const [only, ...others] = children.filter((node: RootContent) => node.type !== 'text' || node.value.trim());
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined;
}

/** Without the space around it; lines are joined, and what marks a container before them is taken off. */
function cut(source: string, from: SourcePoint, start: number, end: number): Written {
  const raw = source.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  const last = Math.max(first, start + raw.trimEnd().length);
  const text = source.slice(first, last).replace(/[ \t]*\n[ \t>]*/g, ' ');
  return { text, literal: false, place: placeOfRange(source, from, first, last) };
}
