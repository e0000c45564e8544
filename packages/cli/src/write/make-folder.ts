import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './write-error.js';

/**
 * Makes a folder and those above it, and returns what it made, the innermost last. Node's own `recursive` never ends where a folder can't be made for ever, as in /proc.
 */
export function makeFolder(folder: string): string[] {
  const missing: string[] = [];
  const made: string[] = [];
  for (let at = folder; !isFolder(at); at = dirname(at)) missing.push(at);
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path);
      made.push(path);
    } catch (error) {
      // Another build may have been quicker.
      if (!isSystemError(error) || error.code !== 'EEXIST' || !isFolder(path)) throw error;
    }
  }
  return made;
}

/** Takes folders away again into which nothing has been put. */
export function removeEmpty(folders: readonly string[]): void {
  try {
    for (const path of folders.toReversed()) rmdirSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
