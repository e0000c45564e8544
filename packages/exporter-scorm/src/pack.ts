import type { OutputFile } from '@hornbook/model';
import { type Zippable, zipSync } from 'fflate';

/** The earliest date that a zip can hold, in local time: fflate writes what the clock on the wall would show. */
const mtime = new Date(1980, 0, 1);

/** The manifest has to come first: some LMSs read no further to find out what a zip is. */
const first = 'imsmanifest.xml';

/** A zip of files: deflated, sorted by name, always the same bytes for the same files. */
export function pack(files: readonly OutputFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  for (const { path } of sorted) checkName(path);
  const entries: Zippable = Object.fromEntries(sorted.map(({ bytes, path }) => [path, bytes]));
  return zipSync(entries, { level: 9, mtime });
}

const rank = ({ path }: OutputFile): number => (path === first ? 0 : 1);

/** ASCII, folders in lower case, relative, without `..`: what every LMS and every file system takes. */
const portable = /^(?!.*\.\.)(?:[a-z0-9_-][a-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Extensions that LMSs refuse to unpack, because a server might run such files. */
const refused = /\.(?:php\d?|phtml|phar|cgi|sh|bat|exe|asp|aspx|jsp|jspx|py|rb|pl|htaccess)$/i;

/** The last check before the zip. Names come from ids that have been checked, so a wrong name is a bug. */
function checkName(path: string): void {
  if (!portable.test(path) || refused.test(path)) {
    throw new Error(`an LMS would refuse a file named ${JSON.stringify(path)}`);
  }
}
