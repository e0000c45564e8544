import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileRead } from '@hornbook/parser';

/**
 * Reads a file that must lie in a folder. What counts is where it really is: neither `..` nor a symbolic link leads out.
 *
 * @param root real path of the folder
 * @param path relative to it
 * @param limit bytes; a larger file is not read
 */
export function readInside(root: string, path: string, limit = Number.POSITIVE_INFINITY): FileRead {
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(root, real)) return { problem: 'outside' };
    const { size } = statSync(real);
    // A named pipe would never end; it has no size.
    if (!statSync(real).isFile() || size > limit) return { problem: 'unreadable' };
    return { bytes: readFileSync(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

/** Whether a real path is the folder `root` or lies in it. */
export const isInside = (root: string, real: string): boolean =>
  real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
