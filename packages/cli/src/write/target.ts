import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Artifact } from '@hornbook/core/build';
import { isSystemError, UsageError, WriteError } from '../errors.js';

/**
 * Makes a folder and those above it, and returns what it made, the innermost last. Node's own `recursive` never ends where no
 * folder can ever be made, as in /proc.
 *
 * @param root is there, and is not made if it is not
 */
export function makeFolder(folder: string, root?: string): string[] {
  const missing: string[] = [];
  const made: string[] = [];
  for (let at = folder; at !== root && !isFolder(at); at = dirname(at)) missing.push(at);
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path);
      made.push(path);
    } catch (error) {
      // Another build may have been faster.
      if (!isSystemError(error) || error.code !== 'EEXIST' || !isFolder(path)) throw error;
    }
  }
  return made;
}

/** Removes those of the folders again that are still empty. */
export function removeEmpty(folders: readonly string[]): void {
  try {
    for (const path of folders.toReversed()) rmdirSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Checks what an artifact would replace: `--out .` must not delete an `html` folder that Hornbook didn't write. Throws a
 * UsageError if it is somebody else's, and a WriteError if a folder would replace a file or a file a folder.
 */
export function checkTarget(target: string, artifact: Artifact): void {
  const existing = lstatSync(target, { throwIfNoEntry: false });
  if (!existing) return;
  // A link or a pipe has no contents that could be lost.
  if (!existing.isDirectory() && !existing.isFile() && artifact.kind === 'file') return;
  if (existing.isDirectory() !== (artifact.kind === 'folder')) {
    throw new WriteError(target, { code: existing.isDirectory() ? 'EISDIR' : 'EEXIST', message: '' });
  }
  if (artifact.kind === 'folder' ? isOurFolder(target, artifact.mark) : isOurFile(target, artifact.mark))
    return;
  throw new UsageError(
    `${target} was not written by hornbook, so it is not replaced`,
    'Choose another folder with --out, or move that one away.',
  );
}

function isOurFolder(folder: string, mark: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(mark);
}

/** Policies and the like come before the mark. */
const head = 4096;

function isOurFile(path: string, mark: string | undefined): boolean {
  if (mark === undefined) return true;
  const bytes = Buffer.alloc(head);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes);
    return length === 0 || bytes.subarray(0, length).includes(mark);
  } finally {
    closeSync(file);
  }
}
