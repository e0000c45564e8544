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
    const stats = statSync(path);
    if (stats.isDirectory()) return { files: filesIn(path) };
    if (stats.isFile()) return { zip: readFileSync(path) };
  } catch (error) {
    throw new UsageError(`cannot read ${name}: ${(error as Error).message}`);
  }
  throw new UsageError(`${name} is neither a file nor a folder`);
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
        read: () => readIfPossible(path),
      };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function readIfPossible(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
