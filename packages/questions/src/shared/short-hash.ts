import { sha256 } from '@noble/hashes/sha2.js';

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A few characters `[0-9a-z]` that stand for a text: the first bits of its SHA-256. */
export function shortHash(text: string, length = 6): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return Array.from(bytes.subarray(0, length), (byte) => digits[byte % digits.length]).join('');
}
