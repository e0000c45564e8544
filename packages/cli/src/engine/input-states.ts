import { type BigIntStats, lstatSync } from 'node:fs';
import { dirname } from 'node:path';

/** What comes after the root in a path, and what the system says of what is there: that changes whenever the contents of a file do. */
export type InputState = readonly [path: string, state: string];

/** Whether everything is as it was. */
export const areAsBefore = (root: string, states: readonly InputState[]): boolean =>
  states.every(([path, state]) => stateOf(lookAt(root + path)) === state);

/**
 * The states of files and of the folders that they are in, if these files hold what they held at a moment that has passed. `undefined`:
 * that is not certain, because one was changed since then or so shortly before that the clock of the file system may
 * not tell, or because a symbolic link is among them, which has contents and a path of other files.
 *
 * @param root folder in which all of them are
 * @param moment milliseconds since 1970
 */
export function statesSince(
  root: string,
  files: readonly string[],
  moment: number,
): InputState[] | undefined {
  const states: InputState[] = [];
  for (const path of [...foldersOf(root, files), ...files]) {
    const found = lookAt(path);
    if (found && !isSettled(found, moment)) return undefined;
    states.push([path.slice(root.length), stateOf(found)]);
  }
  return states;
}

const lookAt = (path: string): BigIntStats | undefined =>
  lstatSync(path, { bigint: true, throwIfNoEntry: false });

function stateOf(found: BigIntStats | undefined): string {
  if (!found) return 'missing';
  // What else is in a folder, and so when it was changed, does not matter.
  if (found.isDirectory()) return 'folder';
  const { ctimeNs, dev, ino, mtimeNs, size } = found;
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** A folder counts, too: to replace it by another one replaces the files in it, which stay as old as they are. */
const isSettled = (found: BigIntStats, moment: number): boolean =>
  (found.isFile() || found.isDirectory()) &&
  isBefore(found.ctimeNs, moment) &&
  isBefore(found.mtimeNs, moment);

/** Nanoseconds. Most clocks of file systems go on every 10 ms at least; those without fractions, every two seconds (FAT). */
const isBefore = (changed: bigint, moment: number): boolean =>
  changed + (changed % second === 0n ? 2n * second : second / 10n) <= BigInt(Math.floor(moment)) * 1_000_000n;

const second = 1_000_000_000n;

/** The folders from a file's to the root. */
function foldersOf(root: string, files: readonly string[]): Set<string> {
  const folders = new Set([root]);
  for (const file of files) {
    for (let at = dirname(file); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}
