import type { PackageFile } from '../package-file.js';

/** Finds files by path, also where only the case is wrong. */
export interface FileIndex {
  readonly files: readonly PackageFile[];
  get(path: string): PackageFile | undefined;
  /** The path of a file that differs in case alone. */
  otherCase(path: string): string | undefined;
}

export function indexFiles(files: readonly PackageFile[]): FileIndex {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byLowerCase = new Map(files.map(({ path }) => [path.toLowerCase(), path]));
  return {
    files,
    get: (path) => byPath.get(path),
    otherCase: (path) => (byPath.has(path) ? undefined : byLowerCase.get(path.toLowerCase())),
  };
}
