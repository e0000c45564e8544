import { chmodSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clearLeftovers, closeStage, openStage } from './stage.js';
import { isSystemError, WriteError } from './write-error.js';

/**
 * Gives a file new contents so that it holds, at every moment, all of the old or all of the new ones. Its mode stays.
 * Throws a WriteError where the operating system refuses.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
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
