import type { Diagnostic } from '@hornbook/model';
import type { PackageFile } from '../package-file.js';
import { messages } from './messages.js';
import { readDirectory } from './read-directory.js';
import { unpackWhole } from './read-record.js';

/** The files of a zip, and what is wrong with the zip as such. */
export interface OpenedZip {
  readonly files: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export function openZip(bytes: Uint8Array): OpenedZip {
  const { fault, records = [] } = readDirectory(bytes);
  if (fault) return { files: [], diagnostics: [messages.unreadable({ fault }, undefined)] };
  const files = records
    .filter(({ name }) => !name.endsWith('/'))
    .map((record) => ({
      path: record.name,
      size: record.size,
      read: () => unpackWhole(bytes, record),
    }));
  return { files, diagnostics: [] };
}
