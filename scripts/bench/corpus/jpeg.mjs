/**
 * A gray JPEG of tiles of 8 × 8 pixels, each of one shade: the simplest baseline image, with DC coefficients only
 * (ITU-T T.81, annexes B and F).
 *
 * @param {readonly number[]} tiles Shades from 0 to 255, row by row.
 * @param {number} columns
 * @returns {Uint8Array}
 */
export function jpeg(tiles, columns) {
  const [width, height] = [columns * 8, (tiles.length / columns) * 8];
  const segments = [
    segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    // A DC coefficient is 8 times the shade, so 8 is its step; all other coefficients are 0.
    segment(0xdb, [0, ...Array(64).fill(8)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...dcLengths, ...dcLengths.flatMap((_, index) => categoriesOf(index))]),
    segment(0xc4, [0x10, 1, ...Array(15).fill(0), endOfBlock]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
  ];
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan(tiles), 0xff, 0xd9]);
}

/** How many codes there are of 1 bit, 2 bits, …: one of 2, five of 3, one each of 4 to 9 (T.81, table K.3). */
const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];

/** The codes of categories 0 to 8, which is as far as shades differ (T.81, table K.3). */
const dcCodes = ['00', '010', '011', '100', '101', '110', '1110', '11110', '111110'];

const endOfBlock = 0;

/** The categories whose code has `index + 1` bits; table K.3 has them in order. @param {number} index */
function categoriesOf(index) {
  const before = dcLengths.slice(0, index).reduce((sum, count) => sum + count, 0);
  return Array.from({ length: dcLengths[index] ?? 0 }, (_, nth) => before + nth);
}

/** @param {number} marker @param {number[]} data */
function segment(marker, data) {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
}

/** The tiles as differences from one to the next (T.81, F.1.2.1). @param {readonly number[]} tiles */
function scan(tiles) {
  const bits = tiles.map((shade, index) => tileBits(shade - (index === 0 ? 128 : (tiles[index - 1] ?? 0))));
  // The last byte is filled with ones.
  const bytes = bits.join('').match(/.{1,8}/g) ?? [];
  return bytes.flatMap((byte) => {
    const value = Number.parseInt(byte.padEnd(8, '1'), 2);
    // 0xff would begin a marker, unless a zero follows.
    return value === 0xff ? [value, 0] : [value];
  });
}

/** @param {number} difference */
function tileBits(difference) {
  const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const value = difference < 0 ? difference + 2 ** category - 1 : difference;
  const digits = category === 0 ? '' : value.toString(2).padStart(category, '0');
  return `${dcCodes[category]}${digits}0`;
}
