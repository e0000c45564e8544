import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../errors.js';
import type { StoreLimit } from './cache-folder.js';

interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Its date says when the store was last looked through. */
const mark = 'pruned';
const hour = 3_600_000;

/**
 * Removes the oldest files of a store that has become too large. It is looked through once an hour at most, for that takes as long
 * as a small course; where somebody has set the size, at once.
 */
export function pruneStore(folder: string, { bytes, isSet }: StoreLimit): void {
  try {
    const last = statSync(join(folder, mark), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!isSet && Date.now() - last < hour) return;
    writeFileSync(join(folder, mark), '');
    removeOldest(storedFiles(folder), bytes);
  } catch (error) {
    // Somebody else is at it, or it can't be written to. The next run tries again.
    if (!isSystemError(error)) throw error;
  }
}

/** Down to nine tenths, so that the next few lessons fit in. */
function removeOldest(files: readonly StoredFile[], maxBytes: number): void {
  let size = sizeOf(files);
  if (size <= maxBytes) return;
  for (const file of files.toSorted((one, other) => one.changed - other.changed)) {
    if (size <= maxBytes * 0.9) return;
    rmSync(file.path, { force: true });
    size -= file.size;
  }
}

/** What is stored, and drafts of runs that were killed. */
export function storedFiles(folder: string): StoredFile[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && /^[\da-f]{2}$/.test(entry.name),
  );
  return folders.flatMap(({ name }) =>
    readdirSync(join(folder, name)).flatMap((file) => {
      const path = join(folder, name, file);
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() ? [{ path, size: found.size, changed: found.mtimeMs }] : [];
    }),
  );
}

export const sizeOf = (files: readonly StoredFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);
