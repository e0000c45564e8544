import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFile } from '../../src/index.js';
import { type RawEntry, writeZip } from './write-zip.js';

/** `case.json`: how the package of a case differs from a right one. */
interface CaseDefinition {
  /** The right package: a folder of `base/`. Default: scorm12. */
  readonly base?: string;
  readonly remove?: readonly string[];
  /** What is replaced in a file, by path. `\u00e9` in a replacement for `latin1` is one byte. */
  readonly edits?: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
  /** Files that are written in another encoding than UTF-8. */
  readonly latin1?: readonly string[];
  /** Files that are made of a text, `times` over; besides those in the folder `files`. */
  readonly files?: Readonly<Record<string, { readonly text: string; readonly times?: number }>>;
  /** Where the zip is the point: faults by the name of a file. */
  readonly zip?: {
    readonly entries?: Readonly<Record<string, Partial<Omit<RawEntry, 'bytes'>>>>;
    /** Files that are listed once more. */
    readonly twice?: readonly string[];
    /** Files that come before the manifest. */
    readonly first?: readonly string[];
    /** How many bytes at the end are missing. */
    readonly cut?: number;
    /** Byte and value. */
    readonly poke?: readonly (readonly [at: number, value: number])[];
    /** Something else than a zip. */
    readonly text?: string;
  };
}

/** The package of a case, as a zip, and as a folder where that makes no difference. */
export interface CasePackage {
  readonly zip: Uint8Array;
  readonly files: readonly PackageFile[] | undefined;
}

/** A folder without `case.json` is one of the right packages. */
export function readCase(folder: string): CasePackage {
  const path = join(folder, 'case.json');
  const definition: CaseDefinition = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { base: basename(folder) };
  const files = contentOf(folder, definition);
  const { cut = 0, entries = {}, first = [], poke = [], text, twice = [] } = definition.zip ?? {};
  const raw = [...files, ...twice.map((path) => [path, files.get(path) ?? new Uint8Array()] as const)].map(
    ([name, bytes]) => ({ name, bytes, ...entries[name] }),
  );
  raw.sort((one, other) => Number(first.includes(other.name)) - Number(first.includes(one.name)));
  const zip = text === undefined ? writeZip(raw) : new TextEncoder().encode(text);
  for (const [at, value] of poke) zip[at < 0 ? zip.length + at : at] = value;
  return {
    zip: zip.subarray(0, zip.length - cut),
    files: definition.zip
      ? undefined
      : [...files].map(([path, bytes]) => ({ path, size: bytes.length, read: () => bytes })),
  };
}

function contentOf(folder: string, definition: CaseDefinition): Map<string, Uint8Array> {
  const { base = 'scorm12', edits = {}, files = {}, latin1 = [], remove = [] } = definition;
  const found = new Map([
    ...filesBelow(fileURLToPath(new URL(`../base/${base}`, import.meta.url))),
    ...filesBelow(join(folder, 'files')),
  ]);
  for (const [path, { text, times = 1 }] of Object.entries(files)) {
    found.set(path, new TextEncoder().encode(text.repeat(times)));
  }
  for (const [path, list] of Object.entries(edits)) {
    const before = new TextDecoder().decode(found.get(path));
    const after = list.reduce((text, [from, to]) => replaceOnce(text, from, to), before);
    found.set(path, latin1.includes(path) ? Buffer.from(after, 'latin1') : Buffer.from(after));
  }
  for (const path of remove) found.delete(path);
  return found;
}

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, () => to);
}

/** The manifest first, as in a good zip. */
function filesBelow(folder: string): [string, Uint8Array][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, Uint8Array] => [relative(folder, path).split(sep).join('/'), readFileSync(path)])
    .sort(([one], [other]) => Number(other === 'imsmanifest.xml') - Number(one === 'imsmanifest.xml'));
}
