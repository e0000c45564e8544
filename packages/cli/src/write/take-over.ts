import { linkSync, lstatSync, rmSync } from 'node:fs';
import { isSystemError } from '../errors.js';

/** The files that an earlier build wrote into the same folder. Paths are relative to the output folder, with `/`. */
export interface Earlier {
  /** Where a file with this path and key was written. */
  find(path: string, key: string): EarlierFile | undefined;
  /** Keeps in mind that this build has such a file. */
  note(path: string, key: string): void;
}

export interface EarlierFile {
  readonly place: string;
  readonly size: number;
  /** `mtimeMs` when it had been written. */
  readonly changed: number;
}

/**
 * Takes over a file of an earlier build, if it is still as it was written: two folders have the same file until the old one is
 * removed. Not all file systems can do that. Returns whether it is done.
 */
export function takeOver({ changed, place, size }: EarlierFile, target: string): boolean {
  try {
    linkSync(place, target);
    // Afterwards, because another build may have put a file of its own there in between.
    const taken = lstatSync(target);
    if (taken.isFile() && taken.size === size && taken.mtimeMs === changed) return true;
    rmSync(target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return false;
}
