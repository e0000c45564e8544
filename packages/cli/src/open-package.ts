import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackageFile, PackageSource } from '@hornbook/verifier';
import { UsageError } from './errors.js';

/**
 * Opens a package: the bytes of a file, or the files of a folder. Throws a UsageError if there is neither.
 *
 * @param name What the command line calls it.
 */
export function openPackage(path: string, name: string): PackageSource {
  try {
    return statSync(path).isDirectory() ? { files: filesIn(path) } : { zip: readFileSync(path) };
  } catch (error) {
    throw new UsageError(`cannot read ${name}: ${(error as Error).message}`);
  }
}

/** All files below a folder. Links are not followed: a zip holds none. */
function filesIn(folder: string): PackageFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, path).split(sep).join('/'),
        size: statSync(path).size,
        read: () => readFileSync(path),
      };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
