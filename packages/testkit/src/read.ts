import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Gives the contents of a file of a site, or undefined when the site has no such file. */
export type FileReader = (path: string) => Promise<Uint8Array | string | undefined>;

/** Reads from a folder, and nothing outside it. */
export function folderReader(folder: string): FileReader {
  return async (path) => {
    try {
      const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
      return file.startsWith(root + sep) ? await readFile(file) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Reads from memory; what is added to the map later is served, too. */
export function mapReader(files: ReadonlyMap<string, Uint8Array | string>): FileReader {
  return async (path) => files.get(path);
}
