import type { Diagnostic } from '@hornbook/model';
import type { PackageFile } from '../package-file.js';
import { checkSizes, findBroken } from './check-data.js';
import { checkRecords, isUnsafe } from './check-records.js';
import { messages } from './messages.js';
import { readDirectory, type ZipRecord } from './read-directory.js';
import { unpackWhole } from './read-record.js';

/** The files of a zip, and what is wrong with the zip as such. */
export interface OpenedZip {
  readonly files: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the files can be looked at. */
  readonly isReadable: boolean;
}

/** Opens a zip. Its files are unpacked when they are read; all of them are tried once, a piece at a time. */
export function openZip(bytes: Uint8Array): OpenedZip {
  const { fault, records = [] } = readDirectory(bytes);
  if (fault) return unreadable(messages.unreadable({ fault }, undefined));
  const bomb = checkSizes(records, bytes.length);
  if (bomb) return unreadable(bomb);
  return {
    files: filesOf(bytes, records),
    diagnostics: [...checkRecords(records), ...findBroken(bytes, records)],
    isReadable: true,
  };
}

const unreadable = (diagnostic: Diagnostic): OpenedZip => ({
  files: [],
  diagnostics: [diagnostic],
  isReadable: false,
});

/** Names are as they were meant: with `/`, and of two files with one name the last one, which most programs keep; none that would be outside. */
function filesOf(bytes: Uint8Array, records: readonly ZipRecord[]): PackageFile[] {
  const byPath = new Map<string, ZipRecord>();
  for (const record of records) {
    const path = record.name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    if (!path.endsWith('/') && !isUnsafe(path)) byPath.set(path, record);
  }
  return [...byPath].map(([path, record]) => ({
    path,
    size: record.size,
    read: () => unpackWhole(bytes, record),
  }));
}
