import { chmodSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyFixes } from '@hornbook/core';
import { type Fix, severityOf } from '@hornbook/model';
import { decodeSource } from '@hornbook/parser';
import { isSystemError, WriteError } from '../errors.js';
import type { ReadCourse } from '../loaded-course.js';
import { clearLeftovers, closeStage, openStage } from './stage.js';

/**
 * Writes the fixes of a course's problems into its files one after another, those of hidden problems included, and returns
 * how many it wrote into each. Fixes that overlap others are left until the course has been loaded again. Throws a WriteError
 * if a file can't be written.
 */
export function* writeFixes(course: ReadCourse): Iterable<[file: string, count: number]> {
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

/** A text that has changed since it was read, or is not UTF-8, is left alone. */
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

/**
 * Replaces the contents of a file so that it has all of the old or all of the new ones at every moment. Its mode stays.
 * Throws a WriteError if the operating system refuses.
 */
function replaceFile(path: string, bytes: Uint8Array): void {
  try {
    clearLeftovers(dirname(path));
    const stage = openStage(dirname(path));
    try {
      const staged = join(stage, basename(path));
      writeFileSync(staged, bytes, { flush: true });
      chmodSync(staged, statSync(path).mode);
      renameSync(staged, path);
    } finally {
      closeStage(dirname(path), stage);
    }
  } catch (error) {
    throw isSystemError(error) ? new WriteError(path, error) : error;
  }
}
