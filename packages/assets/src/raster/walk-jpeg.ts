import { Bytes, cutOff, noPicture } from './bytes.js';
import type { Walked } from './size.js';

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
