import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';

/** What a folder holds, by path; in the order in which it is to be created. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder, a new temporary one by default, and returns its path. */
export function folderWith(files: Files, folder = temporaryFolder()): string {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

/** All files below a folder by path, with `/`, in the order of their names: for comparing artifacts byte by byte. */
export function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
