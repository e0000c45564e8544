import { wrapAnsi } from 'fast-wrap-ansi';
import type { Io } from '../io.js';
import { columnsOf } from './terminal.js';

/** Lines that people read to the end are no longer than this, however wide the terminal is. */
const mostColumns = 80;

/** A paragraph as wide as is comfortable to read. Its further lines begin as far right as its first. */
export function paragraph(text: string, { stdout }: Pick<Io, 'stdout'>, indent = ''): string {
  const columns = Math.min(columnsOf(stdout) ?? mostColumns, mostColumns);
  return `${indented(wrapAnsi(text, columns - indent.length), indent)}\n`;
}

/** Samples are not wrapped: who copies one needs its lines. */
export const sample = (text: string): string => `${indented(text.trimEnd(), '    ')}\n`;

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
