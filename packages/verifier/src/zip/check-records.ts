import { type Diagnostic, inFile, type Message } from '@hornbook/model';
import { messages } from './messages.js';
import type { ZipRecord } from './read-directory.js';
import { isMethodKnown } from './read-record.js';

/** What the directory of a zip tells, before any file is unpacked. */
export function* checkRecords(all: readonly ZipRecord[]): Iterable<Diagnostic> {
  const files = all.filter(({ name }) => !/[/\\]$/.test(name));
  yield* tell(messages.encrypted, namesOf(files.filter(({ isEncrypted }) => isEncrypted)));
  yield* checkMethods(files.filter(({ isEncrypted }) => !isEncrypted));
  yield* tell(messages.descriptor, namesOf(files.filter(({ hasDescriptor }) => hasDescriptor)));
  yield* tell(messages.zip64, namesOf(files.filter(({ hasZip64 }) => hasZip64)));
  yield* tell(messages.nameAmbiguous, namesOf(files.filter(({ isNameAmbiguous }) => isNameAmbiguous)));
  yield* tell(messages.unsafe, namesOf(all.filter(({ name }) => isUnsafe(name))));
  yield* tell(messages.backslash, namesOf(all.filter(({ name }) => !isUnsafe(name) && name.includes('\\'))));
  yield* tell(messages.duplicate, duplicates(namesOf(files)));
  yield* checkOrder(files);
}

const namesOf = (records: readonly ZipRecord[]): string[] => records.map(({ name }) => name);

/** One problem for all files that have it. */
function* tell(
  message: Message<{ path: string; others: number }>,
  [path, ...others]: readonly string[],
): Iterable<Diagnostic> {
  if (path !== undefined) yield inFile(path, message({ path, others: others.length }, undefined));
}

/** APPNOTE 4.4.5 */
const methods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

function* checkMethods(files: readonly ZipRecord[]): Iterable<Diagnostic> {
  const [first, ...others] = files.filter((file) => !isMethodKnown(file));
  if (!first) return;
  const method = methods[first.method] ?? `Method ${first.method}`;
  yield inFile(first.name, messages.method({ path: first.name, others: others.length, method }, undefined));
}

/** `/etc/a`, `C:\a`, `../a`, or a name with a null in it, which ends it for some programs. */
export const isUnsafe = (name: string): boolean =>
  /^[/\\]|^[A-Za-z]:/.test(name) || name.includes('\0') || name.split(/[/\\]/).includes('..');

function duplicates(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice];
}

function* checkOrder(files: readonly ZipRecord[]): Iterable<Diagnostic> {
  const byOffset = [...files].sort((one, other) => one.offset - other.offset);
  const [first] = byOffset;
  if (!first || first.name === 'imsmanifest.xml') return;
  if (byOffset.some(({ name }) => name === 'imsmanifest.xml')) {
    yield messages.manifestNotFirst({ first: first.name }, undefined);
  }
}
