import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

// Pictures put together from parts: what has to be there, in which order, and what may stand between.

const folder = fileURLToPath(new URL('files', import.meta.url));
const file = (name: string): Buffer => readFileSync(`${folder}/${name}`);

type Case = readonly [string, readonly (Uint8Array | readonly number[])[], 'ok' | 'broken' | 'large'];
const rules = { ok: [], broken: ['asset-broken'], large: ['asset-too-large'] };

const check = (name: string, cases: readonly Case[]): void => {
  test.each(cases)(`${name}: %s`, (_, parts, expected) => {
    const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
    expect(fillOne(name, new Uint8Array(data)).rules).toEqual(rules[expected]);
  });
};

describe('JPEG', () => {
  const jpeg = file('image.jpg');
  const [start, tables, frame, codes] = [
    jpeg.subarray(0, 20),
    jpeg.subarray(494, 632),
    jpeg.subarray(632, 651),
    jpeg.subarray(651, 740),
  ];
  const [scan, data, end] = [jpeg.subarray(740, 754), jpeg.subarray(754, 757), jpeg.subarray(757)];
  const kind = (marker: number): Uint8Array => Buffer.from(frame).fill(marker, 1, 2);
  check('a.jpg', [
    ['its parts', [start, tables, frame, codes, scan, data, end], 'ok'],
    ['without tables', [start, frame, scan, data, end], 'ok'],
    ['without a frame', [start, tables, codes, scan, data, end], 'broken'],
    ['without a scan', [start, tables, frame, codes, end], 'broken'],
    ['a scan before the frame', [start, scan, data, frame, end], 'broken'],
    ['without an end', [start, frame, scan, data], 'broken'],
    ['extended', [start, kind(0xc1), scan, data, end], 'ok'],
    ['progressive', [start, kind(0xc2), scan, data, end], 'ok'],
    ['lossless', [start, kind(0xc3), scan, data, end], 'broken'],
    ['codes for a frame', [start, kind(0xbf), scan, data, end], 'broken'],
    ['a lossless frame, then one that is known', [start, kind(0xc3), frame, scan, data, end], 'ok'],
    ['bytes that fill up', [start, frame, [0xff, 0xff], scan, data, end], 'ok'],
    [
      'marks in the scan',
      [start, frame, scan, [1, 0xff, 0, 0xff, 0xd0, 2, 0xff, 0xd7, 0xff, 0xff], end],
      'ok',
    ],
    ['what is no mark in the scan', [start, frame, scan, [0xff, 0xcf, 0, 9], end], 'broken'],
    ['a length beyond the end', [start, frame, scan, data, [0xff, 0xe1, 0, 5, 0, 0]], 'broken'],
    ['something after the end', [start, frame, scan, data, end, [1, 2, 3]], 'ok'],
  ]);
});

describe('PNG', () => {
  const png = file('image.png');
  const head = png.subarray(0, 8);
  const header = png.subarray(8, 33);
  const end = png.subarray(-12);
  const chunk = (name: string, length: number): Buffer => {
    const data = Buffer.alloc(12 + length);
    data.writeUInt32BE(length);
    data.write(name, 4, 'latin1');
    return data;
  };
  check('a.png', [
    ['its parts', [head, header, chunk('IDAT', 1), end], 'ok'],
    ['something between', [head, header, chunk('tEXt', 5), chunk('IDAT', 1), chunk('tEXt', 0), end], 'ok'],
    ['without data', [head, header, end], 'broken'],
    ['empty data', [head, header, chunk('IDAT', 0), end], 'broken'],
    ['other data', [head, header, chunk('IDAU', 1), end], 'broken'],
    ['another chunk first', [head, chunk('tEXt', 0), header, chunk('IDAT', 1), end], 'broken'],
    ['a longer header', [head, chunk('IHDR', 14).fill(1, 8, 16), chunk('IDAT', 1), end], 'broken'],
    ['without an end', [head, header, chunk('IDAT', 1)], 'broken'],
    ['the end first', [head, header, end, chunk('IDAT', 1)], 'broken'],
  ]);
});

describe('GIF', () => {
  const head = [...Buffer.from('GIF89a'), 6, 0, 4, 0, 0, 0, 0];
  const withTable = [...Buffer.from('GIF89a'), 6, 0, 4, 0, 0x81, 0, 0, ...Buffer.alloc(12)];
  const image = (flags: number, table: number, ...blocks: number[]): number[] => [
    ...[0x2c, 0, 0, 0, 0, 6, 0, 4, 0, flags, ...Buffer.alloc(table), 2],
    ...blocks,
  ];
  const comment = [0x21, 0xfe, 2, 0x2c, 0x3b, 0];
  check('a.gif', [
    ['its parts', [head, image(0, 0, 1, 9, 0), [0x3b]], 'ok'],
    ['tables of colors', [withTable, image(0x82, 24, 1, 9, 0), [0x3b]], 'ok'],
    ['a size of a table that is not there', [head, image(0x02, 0, 1, 9, 0), [0x3b]], 'ok'],
    ['several blocks', [head, image(0, 0, 2, 9, 9, 1, 9, 0), [0x3b]], 'ok'],
    ['a comment before', [head, comment, image(0, 0, 1, 9, 0), [0x3b]], 'ok'],
    ['without an image', [head, comment, [0x3b]], 'broken'],
    ['an empty image', [head, image(0, 0, 0), [0x3b]], 'broken'],
    ['an empty image, then another', [head, image(0, 0, 0), image(0, 0, 1, 9, 0)], 'ok'],
    ['without a trailer', [head, image(0, 0, 1, 9, 0)], 'ok'],
    ['cut off in a second image', [head, image(0, 0, 1, 9, 0), image(0, 0, 9, 9)], 'ok'],
    ['cut off in the first', [head, image(0, 0, 9, 9)], 'broken'],
  ]);
});

describe('WebP', () => {
  const chunk = (name: string, length: number): Buffer => {
    const data = Buffer.alloc(8 + length + (length % 2));
    data.write(name, 'latin1');
    data.writeUInt32LE(length, 4);
    return data;
  };
  const head = file('moving.webp').subarray(0, 30);
  check('a.webp', [
    ['a frame', [head, chunk('ANMF', 17)], 'ok'],
    ['a frame without a picture', [head, chunk('ANMF', 16)], 'broken'],
    ['a picture', [head, chunk('VP8 ', 6)], 'ok'],
    ['a picture of nothing but its header', [head, chunk('VP8L', 5)], 'broken'],
    ['odd chunks before', [head, chunk('ICCP', 3), chunk('EXIF', 1), chunk('VP8L', 6)], 'ok'],
    ['only other chunks', [head, chunk('ICCP', 3), chunk('EXIF', 40)], 'broken'],
  ]);
});

describe('AVIF', () => {
  const box = (name: string, ...parts: (Uint8Array | readonly number[])[]): Buffer => {
    const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(content.length + 8);
    return Buffer.concat([size, Buffer.from(name, 'latin1'), content]);
  };
  const long = (name: string, ...content: number[]): Buffer =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 1, ...Buffer.from(name), 0, 0, 0, 0, 0, 0, 0, content.length + 16, ...content]),
    ]);
  const none = [0, 0, 0, 0];
  const type = box('ftyp', Buffer.from('avif\0\0\0\0avif'));
  const data = box('mdat', [1]);
  const size = (width: number, height: number): Buffer =>
    box('ispe', none, [0, 0, 0, width], [0, 0, 0, height]);
  const turn = (by: number): Buffer => box('irot', [by]);
  const primary = box('pitm', none, [0, 2]);
  const meta = (...parts: Uint8Array[]): Buffer => box('meta', none, ...parts);

  const properties = (associations: readonly number[], ...list: Uint8Array[]): Buffer =>
    box('iprp', box('ipco', ...list), box('ipma', associations));
  // Of item 1 the first property, of item 2 the second and third.
  const list = [size(9, 9), size(6, 4), turn(1)];
  const narrow = [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 2, 2, 0x83];

  test.each([
    ['as they are', primary, properties(narrow, ...list), [4, 6]],
    ['not turned', primary, properties(narrow, size(9, 9), size(6, 4), turn(2)), [6, 4]],
    ['turned by three quarters', primary, properties(narrow, size(9, 9), size(6, 4), turn(3)), [4, 6]],
    ['a wide item number', box('pitm', [1, 0, 0, 0], [0, 0, 0, 2]), properties(narrow, ...list), [4, 6]],
    [
      'wide item numbers',
      primary,
      properties([1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 1, 1, 0, 0, 0, 2, 2, 2, 3], ...list),
      [4, 6],
    ],
    [
      'wide property numbers',
      primary,
      properties([0, 0, 0, 1, 0, 0, 0, 2, 0, 1, 1, 0, 1, 0, 2, 2, 0x80, 2, 0, 3], ...list),
      [4, 6],
    ],
    ['no primary item', box('free'), properties(narrow, ...list), [9, 9]],
    ['an item without properties', box('pitm', none, [0, 3]), properties(narrow, ...list), [9, 9]],
    ['fewer items than it says', box('pitm', none, [0, 3]), properties(narrow.slice(0, 12), ...list), [9, 9]],
    ['properties beyond the end', primary, properties(narrow.slice(0, -1), ...list), [9, 9]],
  ] as const)('the size of the primary item: %s', (_, item, given, expected) => {
    const { asset } = fillOne('a.avif', new Uint8Array(Buffer.concat([type, meta(item, given), data])));
    expect([asset?.width, asset?.height]).toEqual(expected);
  });

  const rest = properties(narrow, ...list);
  check('a.avif', [
    ['data in its header', [type, meta(primary, rest, box('idat', [1]))], 'ok'],
    ['without data', [type, meta(primary, rest)], 'broken'],
    ['empty data', [type, meta(primary, rest), box('mdat')], 'broken'],
    ['a long box', [type, meta(primary, rest), long('mdat', 1)], 'ok'],
    ['an empty long box', [type, meta(primary, rest), long('mdat')], 'broken'],
    ['a box up to the end', [type, meta(primary, rest), [0, 0, 0, 0, ...Buffer.from('mdat'), 1]], 'ok'],
    ['a box beyond the end', [type, meta(primary, rest), [0, 0, 0, 9, ...Buffer.from('mdat')]], 'broken'],
    [
      'a box shorter than its own head',
      [type, meta(primary, rest), [0, 0, 0, 7, ...Buffer.from('mdat'), 1]],
      'broken',
    ],
    ['without properties', [type, meta(primary), data], 'broken'],
    [
      'a short size',
      [type, meta(primary, properties(narrow, box('ispe', none, [0, 0, 0, 6]))), data],
      'broken',
    ],
  ]);
});

test.each([
  [10_000, 10_000, 'ok'],
  [10_001, 10_000, 'large'],
  [32_767, 1, 'ok'],
  [1, 32_768, 'large'],
] as const)('a PNG of %i × %i pixels: %s', (width, height, expected) => {
  const png = Buffer.from(file('image.png'));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  expect(fillOne('a.png', new Uint8Array(png)).rules).toEqual(rules[expected]);
});
