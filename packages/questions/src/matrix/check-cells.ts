import type { ParseContext } from '../markup.js';
import { messages } from './messages.js';
import type { Cell, Row } from './read-table.js';

type Context = Pick<ParseContext, 'report'>;

/** Reports what an author got wrong in the cells of a matrix. */
export function checkCells(rows: readonly Row[], first: Cell, context: Context): void {
  for (const row of rows) {
    const missing = row.cells.find(({ isMissing }) => isMissing);
    // What a row leaves out is one mistake.
    for (const cell of row.cells) if (!cell.isMissing || cell === missing) checkCell(cell, first, context);
    const right = row.cells.filter((cell) => cell.right);
    if (right.length === 0) context.report(messages.noRightCell(undefined, row.whole));
    if (right[1] && first.shape === 'round') {
      context.report(messages.severalRight({ right: right.length }, right[1].place));
    }
  }
}

const show = ({ shape }: Cell): string => (shape === 'square' ? '[ ]' : '( )');

function checkCell(cell: Cell, first: Cell, context: Context): void {
  const { place, shape, text } = cell;
  if (text === '') context.report(messages.cellEmpty(undefined, place));
  else if (!shape) context.report(messages.cellText({ text }, place));
  else if (shape !== first.shape) {
    context.report(messages.mixedMarkers({ marker: show(cell), first: show(first) }, place));
  }
}
