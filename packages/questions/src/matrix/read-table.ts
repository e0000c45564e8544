import type { SourcePlace } from '@hornbook/model';
import type { Paragraph, Table, TableCell, TableRow } from 'mdast';
import type { ParseContext } from '../markup.js';
import type { Told } from '../shared/check-texts.js';
import { plainText } from '../shared/marked-items.js';
import { writtenCell } from '../shared/written.js';

/** What stands above a column or before a row. */
export interface Heading extends Told {
  nodes: readonly Paragraph[];
}

/** A place for a marker. */
export interface Cell {
  /** As it stands in the source; empty where there is nothing. */
  text: string;
  /** Whether the row ends before it. */
  isMissing?: true;
  /** Absent where the text is no marker. */
  shape?: 'round' | 'square';
  right: boolean;
  place: SourcePlace | undefined;
}

export interface Row extends Heading {
  /** One for every column. */
  cells: Cell[];
  whole: SourcePlace | undefined;
}

interface ReadTable {
  corner: Heading;
  columns: Heading[];
  rows: Row[];
}

type Context = Pick<ParseContext, 'written'>;

/** How many cells a table has, those that its rows leave out included. */
export const countCells = ({ children: [head, ...body] }: Table): number =>
  ((head?.children.length ?? 1) - 1) * body.length;

/** The table of a matrix; nothing has been reported yet. */
export function readTable({ children: [head, ...body] }: Table, context: Context): ReadTable {
  const [corner, ...columns] = head?.children ?? [];
  return {
    corner: headingOf(corner),
    columns: columns.map(headingOf),
    rows: body.map((row) => readRow(row, columns.length, context)),
  };
}

function readRow(row: TableRow, columns: number, context: Context): Row {
  const [heading, ...cells] = row.children;
  return {
    ...headingOf(heading),
    cells: Array.from({ length: columns }, (_, index) => readCell(cells[index], row, context)),
    whole: row.position,
  };
}

function headingOf(cell: TableCell | undefined): Heading {
  const children = cell?.children ?? [];
  const nodes: Paragraph[] = children.length > 0 ? [{ type: 'paragraph', children }] : [];
  return { nodes, text: plainText(nodes), place: cell?.position };
}

/** The source counts: remark may have taken `[x]` for a link. */
function readCell(cell: TableCell | undefined, row: TableRow, context: Context): Cell {
  if (!cell) return { text: '', isMissing: true, right: false, place: row.position };
  const { literal, place, text } = writtenCell(cell, context);
  const shape = literal ? undefined : shapeOf(text);
  return {
    text,
    ...(shape && { shape }),
    right: shape !== undefined && /x/i.test(text),
    place: text ? place : cell.position,
  };
}

function shapeOf(text: string): Cell['shape'] {
  if (/^\([xX \t]?\)$/.test(text)) return 'round';
  return /^\[[xX \t]?\]$/.test(text) ? 'square' : undefined;
}
