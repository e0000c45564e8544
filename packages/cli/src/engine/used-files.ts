import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AssetFile, ReadAsset } from '@hornbook/core';

/** A file that a lesson was made from, and what it was like. Plain data. */
export interface UsedFile extends AssetFile {
  /** The SHA-256 of its bytes, or why there are none. */
  readonly state: string;
}

/** Reads as `readAsset` does, each file once, and keeps in mind what was read: a file may change while a lesson is made from it. */
export function recordUses(readAsset: ReadAsset): { readAsset: ReadAsset; uses(): UsedFile[] } {
  const used = new Map<string, { readonly file: AssetFile; readonly read: ReturnType<ReadAsset> }>();
  return {
    readAsset(file) {
      const name = JSON.stringify(file);
      const { read } = used.get(name) ?? { read: readAsset(file) };
      used.set(name, { file, read });
      return read;
    },
    uses: () =>
      [...used.values()].flatMap(({ file, read }) => {
        const meant = meantInstead(read);
        const known = { ...file, state: stateOf(read) };
        // Who is told to use that file must not be told so when it is gone.
        if (meant === undefined || used.has(JSON.stringify({ ...file, path: meant }))) return [known];
        return [known, { ...file, path: meant, state: stateOf(readAsset({ ...file, path: meant })) }];
      }),
  };
}

/** Whether all files are as they were. */
export const areUnchanged = (uses: readonly UsedFile[], readAsset: ReadAsset): boolean =>
  uses.every(({ state, ...file }) => stateOf(readAsset(file)) === state);

const meantInstead = (read: ReturnType<ReadAsset>): string | undefined =>
  read && 'problem' in read ? read.meant?.path : undefined;

function stateOf(read: ReturnType<ReadAsset>): string {
  if (read === undefined) return 'missing';
  return 'problem' in read ? read.problem : createHash('sha256').update(read).digest('hex');
}

/** A used file, by its real path. */
export interface FileOnDisk {
  readonly path: string;
  readonly state: string;
}

export function stateOfFile(path: string): string {
  try {
    return stateOf(readFileSync(path));
  } catch {
    return stateOf(undefined);
  }
}
