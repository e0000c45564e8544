import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix } from '@hornbook/model';
import { decodeSource } from '@hornbook/parser';
import type { LoadedCourse } from '../load-course.js';
import { replaceFile } from '../write/replace-file.js';
import { applyFixes } from './apply-fixes.js';

/** How many fixes were written, by file. */
export type WrittenFixes = ReadonlyMap<string, number>;

/**
 * Writes the fixes of a course's problems into its files, those included that nobody asked to be told. Fixes that overlap
 * others are left for when the course has been loaded again. Throws a WriteError where a file can't be written.
 */
export function writeFixes({ diagnostics, root, sources, unasked }: LoadedCourse): WrittenFixes {
  const written = new Map<string, number>();
  const fixesOf = new Map<string | undefined, Fix[]>();
  for (const { file, fix } of [...diagnostics, ...unasked]) {
    if (!fix) continue;
    const fixes = fixesOf.get(file) ?? [];
    fixes.push(fix);
    fixesOf.set(file, fixes);
  }
  for (const [path, source] of sources) {
    const fixes = fixesOf.get(path) ?? [];
    const file = join(root, path);
    const applied = fixes.length > 0 ? writeInto(file, source, fixes) : 0;
    if (applied > 0) written.set(file, applied);
  }
  return written;
}

/** A text that has been changed since it was read, or is no UTF-8, is left alone. */
function writeInto(file: string, source: string, fixes: readonly Fix[]): number {
  const real = realpathSync.native(file);
  const bytes = readFileSync(real);
  const { diagnostics, text: current } = decodeSource(bytes, file);
  if (current !== source || diagnostics.length > 0) return 0;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { applied, text } = applyFixes(raw, fixes);
  replaceFile(real, new TextEncoder().encode(text));
  return applied;
}
