/** A number of 32 bits that stands for a text: FNV-1a over its UTF-16 code units, its bits mixed at the end. */
export function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(bits);
}

/** Spreads every bit of a number over all bits of the result (the last steps of MurmurHash3). */
export function mix(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
