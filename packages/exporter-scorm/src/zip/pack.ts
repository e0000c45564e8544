import type { OutputFile } from '@hornbook/model';
import { type Zippable, zipSync } from 'fflate';
import { checkName } from './check-name.js';

/** The earliest date that a zip can hold, in local time: fflate writes what the clock on the wall would show. */
const mtime = new Date(1980, 0, 1);

/** The manifest has to come first: some LMSs read no further to tell what a zip is. */
const first = 'imsmanifest.xml';

/** A zip of files: deflated, in the order of their names, always the same bytes for the same files. */
export function pack(files: readonly OutputFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  for (const { path } of sorted) checkName(path);
  const entries: Zippable = Object.fromEntries(sorted.map(({ bytes, path }) => [path, bytes]));
  return zipSync(entries, { level: 9, mtime });
}

const rank = ({ path }: OutputFile): number => (path === first ? 0 : 1);
