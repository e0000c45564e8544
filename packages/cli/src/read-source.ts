import type { Diagnostic } from '@hornbook/model';
import { decodeSource } from '@hornbook/parser';
import { messages } from './messages.js';
import { readInside } from './read-inside.js';

/** A text of the course. */
export interface Source {
  /** Relative to the course, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Nobody writes that much by hand, and reading more takes its time and memory. */
const limit = 16_000_000;

/** Reads a text of the course; where that fails, `text` is absent and the diagnostics say why. */
export function readSource(
  root: string,
  path: string,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const read = readInside(root, path, limit);
  if ('problem' in read) {
    const message = read.problem === 'outside' ? messages.outside : messages.unreadable;
    return { diagnostics: [Object.assign(message({ path }, undefined), { file: path })] };
  }
  const { diagnostics, text } = decodeSource(read.bytes, path);
  return { source: { path, text }, diagnostics };
}
