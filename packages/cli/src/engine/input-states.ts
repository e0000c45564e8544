import { type BigIntStats, lstatSync } from 'node:fs';
import { dirname } from 'node:path';

/** What comes after the root in a path, and what the system says of what is there: that changes whenever the contents of a file do. */
export type InputState = readonly [path: string, state: string];

/** Whether everything is as it was. */
export const areAsBefore = (root: string, states: readonly InputState[]): boolean =>
  states.every(([path, state]) => stateOf(lookAt(root + path)) === state);

/** What is as it was. A folder that is none any more may have become a link to other files: then nothing is certain. */
export function unchangedOf(root: string, states: readonly InputState[]): Map<string, string> {
  const unchanged = new Map(states.filter(([path, state]) => stateOf(lookAt(root + path)) === state));
  return states.every(([path, state]) => state !== folder || unchanged.has(path)) ? unchanged : new Map();
}

/**
 * The states of files and of the folders that they are in. A file of which it is not certain that it holds what it held at a moment
 * that has passed gets a state that is never found again: it, or a folder that it is in, was changed since then, or so shortly before
 * that the clock of the file system may not tell. So does a symbolic link, which has contents and a path of other files.
 *
 * @param root folder in which all of them are
 * @param moment milliseconds since 1970
 * @param certain states, by what comes after the root, that are known to be of what they held
 */
export function statesSince(
  root: string,
  files: readonly string[],
  moment: number,
  certain: ReadonlyMap<string, string>,
): InputState[] {
  const folders = new Map([...foldersOf(root, files)].map((path) => [path, lookAt(path)]));
  const isCertain = (found: BigIntStats | undefined) => !found || isSettled(found, moment);
  const stateAt = (path: string): string => {
    const found = lookAt(path);
    const around = [...foldersOf(root, [path])].map((one) => folders.get(one));
    return [found, ...around].every(isCertain) ? stateOf(found) : uncertain;
  };
  return [
    ...[...folders].map(
      ([path, found]): InputState => [
        path.slice(root.length),
        !found || found.isDirectory() ? stateOf(found) : uncertain,
      ],
    ),
    ...files.map((path): InputState => {
      const inRoot = path.slice(root.length);
      return [inRoot, certain.get(inRoot) ?? stateAt(path)];
    }),
  ];
}

const folder = 'folder';
const uncertain = 'uncertain';

const lookAt = (path: string): BigIntStats | undefined =>
  lstatSync(path, { bigint: true, throwIfNoEntry: false });

function stateOf(found: BigIntStats | undefined): string {
  if (!found) return 'missing';
  // What else is in a folder, and so when it was changed, does not matter.
  if (found.isDirectory()) return folder;
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
