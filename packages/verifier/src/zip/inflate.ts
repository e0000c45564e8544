import { Inflate } from 'pako';

/** What happened to the bytes of a file. */
export type Unpacked = 'ok' | 'broken' | 'longer';

/** How much is inflated at a time, so that a zip bomb is seen before it fills the memory. */
const chunkSize = 65_536;

/**
 * Inflates a file piece by piece (RFC 1951).
 *
 * @param most Stops with `longer` as soon as there are more bytes than that.
 */
export function inflateRaw(packed: Uint8Array, most: number, onPiece: (bytes: Uint8Array) => void): Unpacked {
  const inflate = new Inflate({ raw: true, chunkSize });
  let size = 0;
  inflate.onData = (piece: Uint8Array) => {
    size += piece.length;
    if (size > most) throw new TooLong();
    onPiece(piece);
  };
  try {
    inflate.push(packed, true);
  } catch (error) {
    if (error instanceof TooLong) return 'longer';
    return 'broken';
  }
  return inflate.err === 0 && inflate.ended ? 'ok' : 'broken';
}

class TooLong extends Error {}
