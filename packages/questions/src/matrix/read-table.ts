import type { SourcePlace } from '@hornbook/model';
import type { Paragraph, Table, TableCell, TableRow } from 'mdast';
import type { ParseContext } from '../markup.js';
import type { Labeled } from '../shared/options.js';
import { plainTexts } from '../shared/plain-text.js';
import { rawTextOfCell } from '../shared/raw-text.js';
import { messages } from './messages.js';

/** The header of a column or a row. */
export interface Heading extends Labeled {
  nodes: readonly Paragraph[];
}

/** A place for a marker. */
export interface Cell {
  /** As in the source; may be empty. */
  text: string;
  /** Whether the row ends before it. */
  isMissing?: true;
  /** Absent where the text isn't a marker. */
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

type Context = Pick<ParseContext, 'rawText'>;

/** How many cells a table has, including those that its rows leave out. */
export const countCells = ({ children: [head, ...body] }: Table): number =>
  ((head?.children.length ?? 1) - 1) * body.length;

/** The table of a matrix; problems are reported by `checkCells`. */
export function readTable({ children: [head, ...body] }: Table, context: Context): ReadTable {
  const [corner, ...columns] = head?.children ?? [];
  const headings = headingsOf(body.map(({ children: [heading] }) => heading));
  return {
    corner: headingsOf([corner])[0] as Heading,
    columns: headingsOf(columns),
    rows: body.map((row, index) => readRow(row, headings[index] as Heading, columns.length, context)),
  };
}

function readRow(row: TableRow, heading: Heading, columns: number, context: Context): Row {
  const [, ...cells] = row.children;
  return {
    ...heading,
    cells: Array.from({ length: columns }, (_, index) => readCell(cells[index], row, context)),
    whole: row.position,
  };
}

function headingsOf(cells: readonly (TableCell | undefined)[]): Heading[] {
  const nodesOf = cells.map((cell): Paragraph[] => {
    const children = cell?.children ?? [];
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  });
  const texts = plainTexts(nodesOf);
  return cells.map((cell, index) => ({
    nodes: nodesOf[index] ?? [],
    text: texts[index] ?? '',
    place: cell?.position,
  }));
}

/** By the source, because remark may have read `[x]` as a link. */
function readCell(cell: TableCell | undefined, row: TableRow, context: Context): Cell {
  if (!cell) return { text: '', isMissing: true, right: false, place: row.position };
  const { literal, place, text } = rawTextOfCell(cell, context);
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

/** Reports what an author got wrong in the cells of a matrix. */
export function checkCells(rows: readonly Row[], first: Cell, context: Pick<ParseContext, 'report'>): void {
  for (const row of rows) {
    const missing = row.cells.find(({ isMissing }) => isMissing);
    // All cells that a row leaves out are one mistake.
    for (const cell of row.cells) if (!cell.isMissing || cell === missing) checkCell(cell, first, context);
    const right = row.cells.filter((cell) => cell.right);
    if (right.length === 0) context.report(messages.noRightCell(undefined, row.whole));
    if (right[1] && first.shape === 'round') {
      context.report(messages.severalRight({ right: right.length }, right[1].place));
    }
  }
}

const show = ({ shape }: Cell): string => (shape === 'square' ? '[ ]' : '( )');

function checkCell(cell: Cell, first: Cell, context: Pick<ParseContext, 'report'>): void {
  const { place, shape, text } = cell;
  if (text === '') context.report(messages.cellEmpty(undefined, place));
  else if (!shape) context.report(messages.cellText({ text }, place));
  else if (shape !== first.shape) {
    context.report(messages.mixedMarkers({ marker: show(cell), first: show(first) }, place));
  }
}
