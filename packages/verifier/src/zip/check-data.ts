import { crc32 } from '@hornbook/exporter-scorm/crc32';
import { type Diagnostic, inFile } from '@hornbook/model';
import { messages } from './messages.js';
import type { ZipRecord } from './read-directory.js';
import { hasLocalHeader, isMethodKnown, unpack } from './read-record.js';

/** Bytes. What an LMS could take at all, and what can be read here in a minute. */
const mostUnpacked = 4_000_000_000;
/** A zip of less than this is no bomb, whatever the ratio. */
const harmless = 100_000_000;
/** Deflate gets a thousand to one out of zeros; a course is seldom packed twenty to one. */
const highestRatio = 100;

/** Whether it is a zip bomb. Undefined: its files can be unpacked. */
export function checkSizes(records: readonly ZipRecord[], packed: number): Diagnostic | undefined {
  const unpacked = records.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked || (unpacked > harmless && unpacked > packed * highestRatio)) {
    return messages.bomb({ unpacked: inWords(unpacked), packed: inWords(packed) }, undefined);
  }
  const overlapping = findOverlap(records);
  return overlapping && messages.overlap({ path: overlapping.name }, undefined);
}

function findOverlap(records: readonly ZipRecord[]): ZipRecord | undefined {
  const inOrder = records
    .filter(({ packedSize }) => packedSize > 0)
    .sort((one, other) => one.offset - other.offset);
  return inOrder.find((record, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.offset < record.offset + record.packedSize;
  });
}

const inWords = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1e3)} kB`
    : bytes < 1e9
      ? `${Math.round(bytes / 1e6)} MB`
      : `${(bytes / 1e9).toFixed(1)} GB`;

/** Unpacks all files, keeps none, and compares sizes and checksums. */
export function* findBroken(bytes: Uint8Array, records: readonly ZipRecord[]): Iterable<Diagnostic> {
  for (const record of records) {
    if (record.isEncrypted || !isMethodKnown(record)) continue;
    const problem = problemOf(bytes, record);
    if (problem) yield inFile(record.name, messages.broken({ path: record.name, problem }, undefined));
  }
}

function problemOf(bytes: Uint8Array, record: ZipRecord): 'header' | 'data' | 'size' | 'crc' | undefined {
  if (!hasLocalHeader(bytes, record)) return 'header';
  let [crc, size] = [0, 0];
  const result = unpack(bytes, record, (piece) => {
    crc = crc32(piece, crc);
    size += piece.length;
  });
  const isCut = record.method === 0 && record.packedSize !== record.size;
  if (result === 'broken') return isCut ? 'size' : 'data';
  if (result === 'longer' || size !== record.size) return 'size';
  return crc === record.crc ? undefined : 'crc';
}
