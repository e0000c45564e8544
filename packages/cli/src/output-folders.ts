import { join, resolve } from 'node:path';
import { UsageError } from './usage-error.js';

interface Located {
  readonly root: string;
  readonly id: string;
}

/**
 * Where each course goes: `out`, or `dist` in its own folder. Courses that would meet in one folder get one each in it,
 * named by their ids. Throws a UsageError where that does not tell them apart either.
 */
export function outputFolders(courses: readonly Located[], out: string | undefined, cwd: string): string[] {
  const bases = courses.map(({ root }) => (out === undefined ? join(root, 'dist') : resolve(cwd, out)));
  const isShared = (base: string) => bases.indexOf(base) !== bases.lastIndexOf(base);
  const folders = bases.map((base, index) => (isShared(base) ? join(base, courses[index]?.id ?? '') : base));
  const seen = new Set<string>();
  for (const [index, folder] of folders.entries()) {
    // A file system may not tell cases apart.
    if (seen.has(folder.toLowerCase())) throw sameId(courses[index]?.id ?? '');
    seen.add(folder.toLowerCase());
  }
  return folders;
}

const sameId = (id: string): UsageError =>
  new UsageError(
    `two courses have the id ${id}`,
    'Give each its own `id` in course.yaml, or build them one by one.',
  );
