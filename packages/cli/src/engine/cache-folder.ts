import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Io } from '../io.js';
import { packageFile } from '../package-files.js';

/**
 * Where compiled lessons are kept from one build to the next: with the packages of the project, where there is one, else where
 * the person's caches are (XDG Base Directory Specification). `undefined`: nowhere.
 */
export function cacheFolder({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string | undefined {
  const packages = nearestPackages(cwd);
  if (packages !== undefined) return join(packages, '.cache', 'hornbook');
  const { HOME = '', XDG_CACHE_HOME = '' } = env;
  // The specification has relative paths ignored.
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'hornbook');
  return isAbsolute(HOME) ? join(HOME, '.cache', 'hornbook') : undefined;
}

function nearestPackages(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (statSync(packages, { throwIfNoEntry: false })?.isDirectory()) return packages;
    if (folder === dirname(folder)) return undefined;
  }
}

/** What tells this toolchain from any other that may make something else of a lesson. `undefined`: it has not been built. */
export function toolchainId(): string | undefined {
  try {
    return `${readFileSync(packageFile('dist/toolchain-id'), 'utf8')} ${process.version}`;
  } catch {
    return undefined;
  }
}

/** How large a store may be. */
export interface StoreLimit {
  readonly bytes: number;
  /** Whether somebody has set it. */
  readonly isSet: boolean;
}

/** Megabytes: some 8,000 lessons. */
const defaultSize = 500;

export function maxCacheBytes({ HORNBOOK_CACHE_MB: given = '' }: Io['env']): StoreLimit {
  const isSet = /^\d{1,7}$/.test(given);
  return { bytes: (isSet ? Number(given) : defaultSize) * 1_000_000, isSet };
}
