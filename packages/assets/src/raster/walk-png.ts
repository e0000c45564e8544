import { Bytes, cutOff, noPicture } from './bytes.js';
import type { Walked } from './size.js';

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
