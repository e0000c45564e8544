import { type Diagnostic, inFile, type Message } from '@hornbook/model';
import type { PackageFile } from '../package-file.js';
import { messages } from './messages.js';

/** Extensions of files that a server might run, and names that change what it does. */
const refused =
  /(?:\.(?:php\d?|phtml|phar|cgi|sh|bat|cmd|exe|asp|aspx|jsp|jspx|py|rb|pl)|(?:^|\/)\.htaccess)$/i;

/** What Finder, the Explorer and version control leave in folders. */
const junk =
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]+$|Thumbs\.db$|desktop\.ini$|\.(?:git|svn|hg)\/|\.git\w+$|CVS\/)/i;

export const isJunk = (path: string): boolean => junk.test(path);

/** Names that cannot be on a disk of Windows. Their folders, too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const unportable = /[\u0000-\u001f<>:"|?*]|[. ](?:\/|$)/;

const longestPath = 200;
const longestName = 100;

/** Looks at the names of all files. */
export function* checkFiles(files: readonly PackageFile[]): Iterable<Diagnostic> {
  const paths = files.map(({ path }) => path);
  const ours = paths.filter((path) => !isJunk(path));
  yield* tell(messages.junk, paths.filter(isJunk));
  yield* tell(
    messages.refused,
    ours.filter((path) => refused.test(path)),
  );
  yield* tell(
    messages.characters,
    ours.filter((path) => unportable.test(path) && !isAbsolute(path)),
  );
  yield* checkLengths(ours);
  yield* checkCase(ours);
}

/** Reported as unsafe. */
const isAbsolute = (path: string): boolean => /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(path);

function* tell(
  message: Message<{ path: string; others: number }>,
  [path, ...others]: readonly string[],
): Iterable<Diagnostic> {
  if (path !== undefined) yield inFile(path, message({ path, others: others.length }, undefined));
}

function* checkLengths(paths: readonly string[]): Iterable<Diagnostic> {
  const isLong = (path: string) =>
    path.length > longestPath || path.split('/').some((name) => name.length > longestName);
  const [path, ...others] = paths.filter(isLong);
  if (path === undefined) return;
  yield inFile(path, messages.tooLong({ path, others: others.length, length: path.length }, undefined));
}

function* checkCase(paths: readonly string[]): Iterable<Diagnostic> {
  const known = new Map<string, string>();
  for (const path of paths) {
    const lower = path.toLowerCase();
    const other = known.get(lower);
    if (other !== undefined && other !== path) {
      yield inFile(path, messages.caseCollision({ path, other }, undefined));
    }
    known.set(lower, path);
  }
}
