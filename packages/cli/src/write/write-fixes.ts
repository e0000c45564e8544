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
  const fixes = fixesOf(course);
  for (const [path, source] of course.sources) {
    const file = join(course.root, path);
    const applied = writeInto(file, source, fixes.get(path) ?? []);
    if (applied > 0) yield [file, applied];
  }
}

/** The same for a course of one lesson that is in no file: what it is after the fixes. */
export function fixBytes(course: ReadCourse, bytes: Uint8Array): FixedBytes {
  const [[path, source] = ['', '']] = course.sources;
  return withFixes(bytes, source, fixesOf(course).get(path) ?? []);
}

function fixesOf({ diagnostics, hidden }: ReadCourse): ReadonlyMap<string, readonly Fix[]> {
  const byFile = new Map<string, Fix[]>();
  for (const { file = '', fix } of [...diagnostics, ...hidden]) {
    if (!fix) continue;
    const fixes = byFile.get(file) ?? [];
    fixes.push(fix);
    byFile.set(file, fixes);
  }
  return byFile;
}

function writeInto(file: string, source: string, fixes: readonly Fix[]): number {
  if (fixes.length === 0) return 0;
  const real = realpathSync.native(file);
  const { applied, bytes } = withFixes(readFileSync(real), source, fixes);
  if (applied > 0) replaceFile(real, bytes);
  return applied;
}

interface FixedBytes {
  readonly bytes: Uint8Array;
  readonly applied: number;
}

/** A text that has changed since it was read, or is not UTF-8, is left alone. */
function withFixes(bytes: Uint8Array, source: string, fixes: readonly Fix[]): FixedBytes {
  const { diagnostics, text: current } = decodeSource(bytes, '');
  const isUnread = diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
  if (fixes.length === 0 || current !== source || isUnread) return { bytes, applied: 0 };
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { applied, text } = applyFixes(raw, fixes);
  return { bytes: new TextEncoder().encode(text), applied };
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
