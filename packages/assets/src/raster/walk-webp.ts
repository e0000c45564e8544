import { Bytes, cutOff, noPicture } from './bytes.js';
import type { Walked } from './size.js';

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
