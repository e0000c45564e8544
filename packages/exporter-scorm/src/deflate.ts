import { joinBytes } from '@hornbook/model';
import { Deflate, Z_FINISH, Z_SYNC_FLUSH } from 'pako';
import { combineCrc32, crc32 } from './crc32.js';

/** Bytes as they are in a zip. */
export interface Deflated {
  /** Bytes before. */
  readonly size: number;
  readonly crc: number;
  /** Bytes after. */
  readonly packed: number;
  readonly data: readonly Uint8Array[];
}

/** A file as a zip has it. */
export const deflate = (bytes: Uint8Array): Deflated => deflatePart([bytes], true);

/**
 * A part of a file, so that a part that several files have in common is deflated once. A part ends with a byte, and the next
 * one refers to nothing in it (RFC 1951, 3.2.4).
 *
 * @param isLast whether it ends the file
 */
export function deflatePart(chunks: Iterable<Uint8Array>, isLast: boolean): Deflated {
  const data: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const deflater = new Deflate({ level: 9, raw: true });
  deflater.onData = (packed) => void data.push(packed);
  for (const chunk of chunks) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    deflater.push(chunk, false);
  }
  deflater.push(new Uint8Array(), isLast ? Z_FINISH : Z_SYNC_FLUSH);
  return { size, crc, packed: lengthOf(data), data: [joinBytes(data)] };
}

/** The file that has these parts, one after another. */
export const joinParts = (parts: readonly Deflated[]): Deflated =>
  parts.reduce((before, after) => ({
    size: before.size + after.size,
    crc: combineCrc32(before.crc, after.crc, after.size),
    packed: before.packed + after.packed,
    data: [...before.data, ...after.data],
  }));

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
