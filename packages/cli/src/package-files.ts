import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of this package. It is the parent of both `src/` and `dist/`, so this file has to stay directly in `src/`. */
const folder = fileURLToPath(new URL('../', import.meta.url));

/** A file of this package. */
export const packageFile = (path: string): URL => pathToFileURL(join(folder, path));

/** The package's own name and version. */
export function manifest(): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

export interface TextFile {
  /** Relative to its folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The course that `hornbook new` starts from, with `{{id}}` and `{{title}}` to fill in. */
export function templateFiles(): TextFile[] {
  const template = join(folder, 'template');
  return readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(template, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}
