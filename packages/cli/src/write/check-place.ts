import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import type { Artifact } from '@hornbook/core/build';
import { UsageError } from '../usage-error.js';
import { WriteError } from './write-error.js';

/**
 * Looks at what an artifact would replace: `--out .` in a folder that has an `html` of its own must not cost anybody that
 * folder. Throws a UsageError where it is somebody else's, and a WriteError where it is of another kind.
 */
export function checkPlace(target: string, artifact: Artifact): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (!there) return;
  // Neither a link nor a pipe holds anything that could be lost.
  if (!there.isDirectory() && !there.isFile() && artifact.kind === 'file') return;
  if (there.isDirectory() !== (artifact.kind === 'folder')) {
    throw new WriteError(target, { code: there.isDirectory() ? 'EISDIR' : 'EEXIST', message: '' });
  }
  if (artifact.kind === 'folder' ? isOurFolder(target, artifact.mark) : isOurFile(target, artifact.mark))
    return;
  throw new UsageError(
    `${target} was not written by hornbook, so it is not replaced`,
    'Name another folder by --out, or move that one away.',
  );
}

function isOurFolder(folder: string, mark: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(mark);
}

/** Policies and the like stand before the mark. */
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
