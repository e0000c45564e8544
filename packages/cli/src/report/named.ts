import { join, relative, sep } from 'node:path';

/** A path as a person in `cwd` would name it: relative where it lies below, with `/`. */
export function named(folder: string, path: string, cwd: string): string {
  const whole = join(folder, path);
  const near = relative(cwd, whole);
  const shown = near.startsWith('..') ? whole : near;
  return shown.split(sep).join('/');
}
