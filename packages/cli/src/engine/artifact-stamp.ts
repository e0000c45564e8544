import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../errors.js';
import type { Written } from '../write/stage-artifact.js';
import type { Store } from './store.js';

/** Artifacts as they were when they were written. By it, a build knows that there is nothing to write. */
interface Stamp {
  readonly written: readonly Written[];
  readonly files: readonly FileState[];
}

/** Its path in the output folder, its size in bytes, and when it was changed. */
type FileState = readonly [path: string, size: number, changed: number];

/** What was written into a folder for this key, if all of it is there and nothing else. */
export function writtenBefore(store: Store, key: string, folder: string): readonly Written[] | undefined {
  try {
    const { files, written }: Stamp = JSON.parse(new TextDecoder().decode(store.get(key)));
    return JSON.stringify(statesOf(folder, written)) === JSON.stringify(files) ? written : undefined;
  } catch {
    // Absent, or no stamp.
    return undefined;
  }
}

/** Keeps in mind what was written. That it can't is no reason to fail. */
export function rememberWritten(
  store: Store,
  key: string,
  folder: string,
  written: readonly Written[],
): void {
  const stamp: Stamp = { written, files: statesOf(folder, written) };
  try {
    store.put(key, new TextEncoder().encode(JSON.stringify(stamp)));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

const statesOf = (folder: string, written: readonly Written[]): FileState[] =>
  written.flatMap(({ kind, name }) => (kind === 'file' ? stateOf(folder, name) : statesIn(folder, name)));

function statesIn(folder: string, name: string): FileState[] {
  try {
    const paths = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort();
    return paths.flatMap((path) => stateOf(folder, join(name, path)));
  } catch {
    return [];
  }
}

/** A folder changes with what is in it. */
function stateOf(folder: string, path: string): FileState[] {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (!found) return [];
  return [found.isFile() ? [path, found.size, found.mtimeMs] : [path, -1, 0]];
}
