import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { applyFixes } from '@hornbook/core';
import { type Fix, severityOf } from '@hornbook/model';
import { decodeSource } from '@hornbook/parser';
import type { LoadedCourse } from '../load-course.js';
import { replaceFile } from '../write/replace-file.js';

/**
 * Writes the fixes of a course's problems into its files one after another, those included that nobody asked to be told, and
 * tells how many it wrote into each. Fixes that overlap others are left for when the course has been loaded again. Throws a
 * WriteError where a file can't be written.
 */
export function* writeFixes(course: LoadedCourse): Iterable<[file: string, count: number]> {
  const { diagnostics, hidden, root, sources } = course;
  const fixesOf = new Map<string | undefined, Fix[]>();
  for (const { file, fix } of [...diagnostics, ...hidden]) {
    if (!fix) continue;
    const fixes = fixesOf.get(file) ?? [];
    fixes.push(fix);
    fixesOf.set(file, fixes);
  }
  for (const [path, source] of sources) {
    const fixes = fixesOf.get(path) ?? [];
    const file = join(root, path);
    const applied = fixes.length > 0 ? writeInto(file, source, fixes) : 0;
    if (applied > 0) yield [file, applied];
  }
}

/** A text that has been changed since it was read, or is no UTF-8, is left alone. */
function writeInto(file: string, source: string, fixes: readonly Fix[]): number {
  const real = realpathSync.native(file);
  const bytes = readFileSync(real);
  const { diagnostics, text: current } = decodeSource(bytes, file);
  const isUnread = diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
  if (current !== source || isUnread) return 0;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { applied, text } = applyFixes(raw, fixes);
  replaceFile(real, new TextEncoder().encode(text));
  return applied;
}
