/**
 * @typedef {object} Table
 * @property {readonly string[]} columns The first one names what the rows are about.
 * @property {readonly (readonly string[])[]} rows As many cells as columns.
 */

/** A table as Markdown that can be read in a terminal, too. @param {Table} table */
export function renderTable({ columns, rows }) {
  const widths = columns.map((_, index) => Math.max(...[columns, ...rows].map((row) => width(row[index]))));
  /** @param {readonly string[]} row */
  const line = (row) => `| ${row.map((cell, index) => pad(cell, widths[index] ?? 0, index)).join(' | ')} |`;
  const rule = widths.map((dashes, index) =>
    index === 0 ? '-'.repeat(dashes) : `${'-'.repeat(dashes - 1)}:`,
  );
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

/** @param {string | undefined} cell */
const width = (cell = '') => Math.max(3, cell.length);

/** Names to the left, figures to the right. @param {string} cell @param {number} width @param {number} column */
const pad = (cell, width, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width));
