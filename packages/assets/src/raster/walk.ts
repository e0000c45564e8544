import { cutOff, isTooLarge, noPicture, type Walked } from './size.js';

/** From block to block up to the trailer or the last whole image (GIF89a, 12 to 27). */
export function walkGif(data: Uint8Array): Walked {
  const bytes = new Bytes(data);
  if (bytes.length < 13) return cutOff;
  let images = 0;
  let at = 13 + tableSize(bytes.u8(10));
  while (at < bytes.length) {
    const kind = bytes.u8(at);
    if (kind === 0x21) at = afterBlocks(bytes, at + 2);
    else if (kind === 0x2c) {
      const size = { width: bytes.u16le(at + 5), height: bytes.u16le(at + 7) };
      if (isTooLarge(size)) return size;
      const blocks = at + 11 + tableSize(bytes.u8(at + 9));
      const isEmpty = bytes.u8(blocks) === 0;
      at = afterBlocks(bytes, blocks);
      if (at <= bytes.length && !isEmpty) images++;
    } else break;
  }
  if (images > 0) return { header: 13 };
  return at < bytes.length ? noPicture : cutOff;
}

/** A table of colors has a size where the highest bit of its flags is set. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The offset after sub-blocks, each of which begins with its length; the last has none. */
function afterBlocks(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && bytes.u8(at) > 0) at += 1 + bytes.u8(at);
  return at + 1;
}

/** From segment to segment up to the end of the image: a frame that browsers know, and a scan (ITU-T T.81, B.1 and B.2). */
export function walkJpeg(data: Uint8Array): Walked {
  const bytes = new Bytes(data);
  let header = 0;
  let hasScan = false;
  for (let at = nextMarker(bytes, 2); at + 2 <= bytes.length; ) {
    const marker = bytes.u8(at + 1);
    if (marker === 0xd9) return header > 0 && hasScan ? { header } : noPicture;
    const end = at + 2 + bytes.u16(at + 2);
    if (end > bytes.length) break;
    // Baseline, extended, progressive; the others are for programs of physicians and archives.
    if (header === 0 && marker >= 0xc0 && marker <= 0xc2) header = end;
    hasScan ||= marker === 0xda && header > 0;
    at = nextMarker(bytes, end);
  }
  return cutOff;
}

/** Skips data of a scan, in which 0xFF is followed by 0 or by a mark to restart at, and bytes that fill up. */
function nextMarker(bytes: Bytes, from: number): number {
  let at = from;
  while (at + 1 < bytes.length && !(bytes.u8(at) === 0xff && isMarker(bytes.u8(at + 1)))) at++;
  return at + 1 < bytes.length ? at : bytes.length;
}

const isMarker = (byte: number): boolean => byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);

/** From chunk to chunk up to `IEND`: `IHDR` first, and data (PNG 3, 5.3 and 5.6). */
export function walkPng(data: Uint8Array): Walked {
  const bytes = new Bytes(data);
  if (bytes.length < 33) return cutOff;
  if (bytes.name(12) !== 'IHDR' || bytes.u32(8) !== 13) return { why: 'it does not begin with its header' };
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.u32(at)) {
    const name = bytes.name(at + 4);
    if (name === 'IEND') return hasData ? { header: 33 } : noPicture;
    hasData ||= name === 'IDAT' && bytes.u32(at) > 0;
  }
  return cutOff;
}

/** From chunk to chunk up to the first whole picture: a still one, or a frame of many (RFC 9649, 2.3 to 2.7). */
export function walkWebp(data: Uint8Array): Walked {
  const bytes = new Bytes(data);
  if (bytes.length < 30) return cutOff;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.name(at);
    const end = at + 8 + bytes.u32le(at + 4);
    if (end > bytes.length) return cutOff;
    const isPicture = ['VP8 ', 'VP8L', 'ANMF'].includes(name);
    if (isPicture) return end - at > 8 + (name === 'ANMF' ? 16 : 5) ? { header: 30 } : noPicture;
    // Chunks of odd lengths are filled up.
    at = end + (end % 2);
  }
  return noPicture;
}

/** Reads numbers and names at offsets of a file; beyond its end there are zeros. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  /** Four characters that name a chunk or box. */
  name(at: number): string {
    return String.fromCharCode(...this.data.subarray(at, at + 4));
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at) : 0;
  }

  u16le(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at) : 0;
  }

  u32le(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }
}
