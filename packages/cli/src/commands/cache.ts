import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { cacheFolder } from '../engine/cache-folder.js';
import { sizeOf, storedFiles } from '../engine/prune-store.js';
import { exitCode, isSystemError, UsageError, WriteError } from '../errors.js';
import type { Io } from '../io.js';
import type { CacheOptions } from '../options/cache-options.js';
import { humanSize } from '../report/summary.js';

/** `hornbook cache`: says where compiled lessons are kept, or removes them. Throws a UsageError if they can't be. */
export async function cache({ action }: CacheOptions, io: Io): Promise<number> {
  const folder = cacheFolder(io);
  if (folder === undefined) {
    io.stdout.write('There is no cache: neither node_modules nor $XDG_CACHE_HOME nor $HOME.\n');
    return exitCode.ok;
  }
  refuseFile(folder);
  const files = existsSync(folder) ? storedFiles(folder) : [];
  if (action === 'clean') remove(folder);
  const verb = action === 'clean' ? 'removed from' : 'in';
  io.stdout.write(`${humanSize(sizeOf(files))} ${verb} ${folder}\n`);
  return exitCode.ok;
}

/** Builds do without a cache then. The file is somebody's own. */
function refuseFile(folder: string): void {
  for (let at = folder; ; at = dirname(at)) {
    const found = existsSync(at);
    if (!found && at !== dirname(at)) continue;
    if (!found || statSync(at).isDirectory()) return;
    throw new UsageError(
      `${at} is not a folder, so compiled lessons are not kept`,
      'Move it away, or name another folder in $XDG_CACHE_HOME.',
    );
  }
}

/** Throws a WriteError if the system refuses. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw isSystemError(error) ? new WriteError(folder, error) : error;
  }
}
