import { existsSync, rmSync } from 'node:fs';
import { cacheFolder } from '../engine/cache-folder.js';
import { sizeOf, storedFiles } from '../engine/prune-store.js';
import { exitCode, isSystemError, WriteError } from '../errors.js';
import type { Io } from '../io.js';
import type { CacheOptions } from '../options/cache-options.js';
import { humanSize } from '../report/summary.js';

/** `hornbook cache`: says where compiled lessons are kept, or removes them. */
export async function cache({ action }: CacheOptions, io: Io): Promise<number> {
  const folder = cacheFolder(io);
  if (folder === undefined) {
    io.stdout.write('There is no cache: neither node_modules nor $XDG_CACHE_HOME nor $HOME.\n');
    return exitCode.ok;
  }
  const files = existsSync(folder) ? storedFiles(folder) : [];
  if (action === 'clean') remove(folder);
  const verb = action === 'clean' ? 'removed from' : 'in';
  io.stdout.write(`${humanSize(sizeOf(files))} ${verb} ${folder}\n`);
  return exitCode.ok;
}

/** Throws a WriteError if the system refuses. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw isSystemError(error) ? new WriteError(folder, error) : error;
  }
}
