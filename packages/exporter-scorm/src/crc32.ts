/** CRC-32 as zips have it (APPNOTE 4.4.7): the polynomial 0xedb88320, bits reflected. */
const polynomial = 0xedb8_8320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

/** @param before the CRC of the bytes before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~crc >>> 0;
}

/**
 * The CRC of two pieces together, from those of each. A zero bit is a linear operation on the CRC, and squaring that gives
 * twice as many: zeros as long as the second piece take some thirty steps.
 *
 * @param length bytes of the second piece
 */
export function combineCrc32(first: number, second: number, length: number): number {
  let shifted = first;
  // Eight zero bits.
  let zeros = squared(squared(squared(oneZeroBit)));
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shifted = applied(zeros, shifted);
    zeros = squared(zeros);
  }
  return (shifted ^ second) >>> 0;
}

/** What it makes of each single bit. */
type BitOperator = readonly number[];

const oneZeroBit: BitOperator = Array.from({ length: 32 }, (_, bit) =>
  bit === 0 ? polynomial : 2 ** (bit - 1),
);

function applied(operator: BitOperator, value: number): number {
  let result = 0;
  for (const [bit, image] of operator.entries()) if ((value >>> bit) & 1) result ^= image;
  return result;
}

const squared = (operator: BitOperator): BitOperator => operator.map((image) => applied(operator, image));
