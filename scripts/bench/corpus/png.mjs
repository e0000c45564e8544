import { crc32, deflateSync } from 'node:zlib';

const side = 8;

/**
 * A gray PNG of tiles of 8 × 8 pixels, each of one shade (PNG, Third Edition, section 5).
 *
 * @param {readonly number[]} tiles Shades from 0 to 255, row by row.
 * @param {number} columns
 * @returns {Uint8Array}
 */
export function png(tiles, columns) {
  const [width, height] = [columns * side, (tiles.length / columns) * side];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits of gray; compression, filter and interlace methods stay 0.
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Each row begins with its filter: none.
      rows[y * (width + 1) + 1 + x] = tiles[Math.floor(y / side) * columns + Math.floor(x / side)] ?? 0;
    }
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  // Stored, not compressed: another version of Node may compress otherwise, and the corpus is always the same.
  const data = deflateSync(rows, { level: 0 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
