import { inflateRaw, type Unpacked } from './inflate.js';
import type { ZipRecord } from './read-directory.js';

/** How the files of a zip may be packed, for an LMS to unpack them (APPNOTE 4.4.5). */
const stored = 0;
const deflated = 8;

export const isMethodKnown = ({ method }: ZipRecord): boolean => method === stored || method === deflated;

/** Unpacks a file of a zip, piece by piece. What is longer than the directory says is `longer`, and cut. */
export function unpack(bytes: Uint8Array, record: ZipRecord, onPiece: (bytes: Uint8Array) => void): Unpacked {
  const packed = packedBytes(bytes, record);
  if (!packed || record.isEncrypted || !isMethodKnown(record)) return 'broken';
  if (record.method === deflated) return inflateRaw(packed, record.size, onPiece);
  if (packed.length !== record.size) return 'broken';
  onPiece(packed);
  return 'ok';
}

/** All of it; undefined where it cannot be unpacked, or has another size than it should. */
export function unpackWhole(bytes: Uint8Array, record: ZipRecord): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const result = unpack(bytes, record, (piece) => {
    pieces.push(piece.slice());
    size += piece.length;
  });
  if (result !== 'ok' || size !== record.size) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether the zip has a file where its directory says. */
export const hasLocalHeader = (bytes: Uint8Array, record: ZipRecord): boolean =>
  packedBytes(bytes, record) !== undefined;

/** The bytes behind its local header (4.3.7); undefined where there is none. */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipRecord): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x0403_4b50) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
}
