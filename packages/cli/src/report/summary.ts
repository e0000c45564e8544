import { amount } from './findings.js';
import { printable } from './printable.js';
import type { Colors } from './terminal.js';

/** Something that was written, in the words of the summary. */
export interface SummaryRow {
  /** As a person would name it from where the command was started; a folder's ends with a slash. */
  readonly path: string;
  readonly bytes: number;
  /** How many files a folder holds. */
  readonly files?: number | undefined;
}

/**
 * What was written, one line each:
 *
 *     dist/containers-scorm12.zip  48.1 kB
 *     dist/html/                   97.0 kB  5 files
 */
export function summary(rows: readonly SummaryRow[], { cyan, dim }: Colors): string {
  const cells = rows.map(({ bytes, files, path }) => ({
    path: printable(path),
    size: humanSize(bytes),
    files: files === undefined ? '' : `  ${amount(files, 'file')}`,
  }));
  const widest = (key: 'path' | 'size') => Math.max(0, ...cells.map((cell) => cell[key].length));
  const [path, size] = [widest('path'), widest('size')];
  return cells
    .map(
      (cell) =>
        `${cyan(cell.path)}${' '.repeat(path - cell.path.length)}  ${cell.size.padStart(size)}${dim(cell.files)}\n`,
    )
    .join('');
}

const units = ['B', 'kB', 'MB', 'GB'];

/** `812 B`, `48.1 kB`, `1.3 MB`: powers of 1000, as file managers count. */
export function humanSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
