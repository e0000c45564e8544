import { Bytes, cutOff, noPicture } from './bytes.js';
import { isTooLarge, type Walked } from './size.js';

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

/** A table of colours has a size where the highest bit of its flags is set. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind sub-blocks, each of which begins with its length; the last has none. */
function afterBlocks(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && bytes.u8(at) > 0) at += 1 + bytes.u8(at);
  return at + 1;
}
