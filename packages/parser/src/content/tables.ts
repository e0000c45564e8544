import type { Diagnostic } from '@hornbook/model';
import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { contentMessages as messages } from './messages.js';

/** Cells; rows with fewer than the head are filled up, so that few signs can make many cells. */
const maxCells = 50_000;

/** GFM leaves out the cells of a row for which the table's head has no column. */
export function cutExcessCells(table: Table, report: (diagnostic: Diagnostic) => void): void {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  if (columns * rows.length > maxCells) {
    report(messages.tableTooLarge({ columns, rows: rows.length }, table.position));
    // Without it, mdast-util-to-hast fills up no row.
    table.align = null;
  }
  for (const row of rows) {
    const lost = row.children.slice(columns).find((cell) => textOf(cell).trim() !== '');
    row.children = row.children.slice(0, columns);
    if (lost) report(messages.excessCell({ columns }, lost.position));
  }
}
