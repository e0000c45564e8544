import type { Fix } from './diagnostic.js';
import { nearest } from './nearest.js';
import type { SourcePlace } from './source-place.js';

/** The file that an author probably meant. */
export interface MeantFile {
  readonly path: string;
  /** Whether it has that name but for case, prefix, spaces and the like, and no other has. Then it can be written instead. */
  readonly isSure: boolean;
}

/** Finds files whose names are nearly those that an author wrote. */
export interface MeantFiles {
  /** Paths by what their names have in common. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly paths: readonly string[];
}

export function meantFiles(paths: readonly string[]): MeantFiles {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const names = new Set([plainName(path), stemOf(plainName(path))]);
    for (const name of names) {
      const known = byName.get(name);
      if (known) known.push(path);
      else byName.set(name, [path]);
    }
  }
  return { byName, paths };
}

/** A file of the same name, else one whose path is nearly the same. */
export function meantFile(path: string, files: MeantFiles): MeantFile | undefined {
  const same = sameFile(path, files);
  const near = same ? undefined : nearest(path, files.paths);
  return same ?? (near === undefined ? undefined : { path: near, isSure: false });
}

/** A file whose name differs in nothing but case, prefix, spaces and the like, in the same folder or in another. */
export function sameFile(path: string, { byName }: MeantFiles): MeantFile | undefined {
  const same = byName.get(plainName(path)) ?? [];
  const inFolder = same.filter((one) => folderOf(one).toLowerCase() === folderOf(path).toLowerCase());
  const [only, ...others] = inFolder.length > 0 ? inFolder : same;
  if (only !== undefined) return { path: only, isSure: others.length === 0 && !differInNumber(path, only) };
  return undefined;
}

/** A number or a date in front of a name. */
const prefix = /^\d+(?:-\d+-\d+)?[-_. ]*[-_ ](?=.)/;

/** `1-plan.svg` may be called `plan.svg`, but not `2-plan.svg`. */
function differInNumber(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => prefix.exec(path.slice(path.lastIndexOf('/') + 1))?.[0]);
  if (first === undefined || second === undefined) return false;
  return first.replace(/^0+|\D+$/g, '') !== second.replace(/^0+|\D+$/g, '');
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]+$/, '');

/**
 * What names have in common that authors take for the same, without their folders: `2017-01-02-My Plan.JPEG`, `my_plan.jpg` and
 * `01-my%20plan.jpg`.
 */
function plainName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
    .replace(/%20|[\s_-]+/g, '-')
    .replace(prefix, '')
    .replace(/\.jpeg$/, '.jpg')
    .replace(/\.markdown$/, '.md');
}

/** An address as an author wrote it, in a lesson. */
interface WrittenAddress {
  /** The lesson's. */
  readonly source: string;
  readonly place: SourcePlace | undefined;
  /** Perhaps percent-encoded since. */
  readonly url: string;
}

/** Characters. HTML that is never closed goes on to the end. */
const longest = 4000;

/** Writes a part of an address in another way, if that part is found in its place. */
export function addressFix(
  { place, source, url }: WrittenAddress,
  part: 'path' | 'fragment',
  text: string,
): Fix | undefined {
  const [from, to] = [place?.start.offset, place?.end.offset];
  if (from === undefined || to === undefined || to - from > longest) return undefined;
  const written = source.slice(from, to);
  for (const form of new Set([url, decoded(url)])) {
    const at = written.lastIndexOf(form);
    if (at === -1 || form === '' || written.indexOf(form) !== at) continue;
    const hash = form.search(part === 'path' ? /[?#]/ : /#/);
    if (part === 'path')
      return { start: from + at, end: from + at + (hash === -1 ? form.length : hash), text };
    if (hash !== -1) return { start: from + at + hash + 1, end: from + at + form.length, text };
  }
  return undefined;
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The address of a file in a lesson: `../images/my%20plan.svg`; from the root if the author wrote it so. */
export function addressOf(path: string, base: 'assets' | 'course', lesson: string): string {
  if (base === 'assets') return `/${inAddress(path)}`;
  const [from, to] = [lesson.split('/').slice(0, -1), path.split('/')];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common).map(inAddress)].join('/');
}

const inAddress = (path: string): string =>
  path.replace(
    /[\s"'()<>#?%\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
