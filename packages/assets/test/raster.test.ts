import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const folder = fileURLToPath(new URL('files', import.meta.url));
const names = readdirSync(folder);
const file = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`));

/** A file with other bytes behind those that begin with some Latin-1 characters. */
function patched(name: string, behind: string, ...bytes: number[]): Uint8Array {
  const data = file(name);
  const at = Buffer.from(data).indexOf(behind, 0, 'latin1');
  expect.assert(at !== -1);
  data.set(bytes, at + behind.length);
  return data;
}

test.each(names)('%s is taken, and has a size', (name) => {
  const { asset, rules } = fillOne(name, file(name));
  expect(rules).toEqual([]);
  expect([asset?.width, asset?.height]).toEqual(
    name.startsWith('one.') ? [1, 1] : name === 'turned.jpg' ? [4, 6] : [6, 4],
  );
});

describe('cut off anywhere', () => {
  // What follows the picture, or its first image, may be missing, and what fills it up: browsers show it.
  const whole: Readonly<Record<string, (data: Uint8Array) => number>> = {
    'image.gif': ({ length }) => length - 1,
    'one.gif': ({ length }) => length - 1,
    'lossless.webp': ({ length }) => length - 1,
    'moving.gif': (data) => Buffer.from(data).indexOf('!\xF9', 40, 'latin1'),
    'moving.webp': (data) => Buffer.from(data).indexOf('ANMF', 60),
  };

  test.each(names)('%s is broken', (name) => {
    const data = file(name);
    const shown = whole[name]?.(data) ?? data.length;
    for (let length = 12; length < shown; length++) {
      expect([length, fillOne(name, data.slice(0, length)).rules]).toEqual([length, ['asset-broken']]);
    }
  });
});

const most = [255, 255, 255, 255];

test.each([
  ['PNG of 4,294,967,295 × 4', patched('image.png', 'IHDR', ...most)],
  ['PNG of 50,000 × 50,000', patched('image.png', 'IHDR', 0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50)],
  ['PNG of 32,768 × 1', patched('one.png', 'IHDR', 0, 0, 0x80, 0)],
  ['JPEG of 65,535 × 65,535', patched('image.jpg', '\xFF\xC0\0\x11\x08', ...most)],
  ['GIF of 65,535 × 65,535', patched('image.gif', 'GIF89a', ...most)],
  ['GIF with an image of 65,535 × 65,535', patched('image.gif', ',\0\0\0\0', ...most)],
  ['WebP of 16,777,216 × 16,777,216', patched('moving.webp', 'VP8X\x0A\0\0\0\x02\0\0\0', ...most, 255, 255)],
  ['AVIF of 4,294,967,295 × 4', patched('image.avif', 'ispe\0\0\0\0', ...most)],
])('a %s is too large', (_, data) => {
  expect(fillOne('image.bin', data).rules).toEqual(['asset-too-large']);
});

test.each([
  ['PNG', patched('image.png', 'IHDR', 0, 0, 0, 0)],
  ['JPEG', patched('image.jpg', '\xFF\xC0\0\x11\x08', 0, 0)],
  ['GIF', patched('image.gif', 'GIF89a', 0, 0)],
  ['AVIF', patched('image.avif', 'ispe\0\0\0\0', 0, 0, 0, 0)],
])('a %s without a side is broken', (_, data) => {
  expect(fillOne('image.bin', data).rules).toEqual(['asset-broken']);
});

/** A box of the ISO base media file format. */
function box(name: string, ...parts: Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A chunk of PNG. */
const chunk = (name: string, length = 0): Uint8Array => {
  const data = Buffer.alloc(12 + length);
  data.writeUInt32BE(length);
  data.write(name, 4, 'latin1');
  return data;
};

const repeated = (piece: Uint8Array, times: number): Uint8Array =>
  new Uint8Array(Buffer.concat(Array.from({ length: times }, () => piece)));

describe('a file of very many parts is walked once', () => {
  const size = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 4]));
  const avif = (boxes: Uint8Array) =>
    Buffer.concat([
      box('ftyp', Buffer.from('avif\0\0\0\0avif')),
      box('meta', Buffer.alloc(4), box('iprp', box('ipco', boxes))),
      box('mdat', Buffer.alloc(9)),
    ]);
  const png = file('image.png');

  test.each([
    ['an AVIF of 400,000 sizes', avif(repeated(size, 400_000)), 'asset-broken'],
    ['an AVIF of 400,000 empty boxes', avif(repeated(box('free'), 400_000)), 'asset-broken'],
    [
      'a PNG of 400,000 chunks',
      Buffer.concat([png.slice(0, 33), repeated(chunk('tEXt'), 400_000), png.slice(33)]),
      undefined,
    ],
    [
      'a JPEG of 1,000,000 segments',
      Buffer.concat([Buffer.from([0xff, 0xd8]), repeated(Buffer.from([0xff, 0xe1, 0, 2]), 1_000_000)]),
      'asset-broken',
    ],
    [
      'a JPEG of 8,000,000 bytes that fill up',
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(8_000_000, 0xff)]),
      'asset-broken',
    ],
    [
      'a GIF of 1,000,000 extensions',
      Buffer.concat([file('image.gif').slice(0, 13), repeated(Buffer.from([0x21, 0xfe, 0]), 1_000_000)]),
      'asset-broken',
    ],
    [
      'a WebP of 1,000,000 chunks',
      Buffer.concat([file('moving.webp').slice(0, 30), repeated(Buffer.from('ICCP\0\0\0\0'), 1_000_000)]),
      'asset-broken',
    ],
  ])('%s', (_, data, rule) => {
    expect(fillOne('image.bin', new Uint8Array(data)).rules).toEqual(rule ? [rule] : []);
  });
});

test('an AVIF has the size of its own item, turned as it says', () => {
  const other = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9]));
  const own = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 4]));
  const turn = box('irot', Buffer.from([1]));
  const data = Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avif')),
    box(
      'meta',
      Buffer.alloc(4),
      box('pitm', Buffer.from([0, 0, 0, 0, 0, 2])),
      box(
        'iprp',
        box('ipco', other, own, turn),
        box('ipma', Buffer.from([0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 2, 2, 0x83])),
      ),
    ),
    box('mdat', Buffer.alloc(9)),
  ]);
  expect(fillOne('image.avif', new Uint8Array(data)).asset).toMatchObject({ width: 4, height: 6 });
});

/** What a file may suffer. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat({ max: 7 }) }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.nat(),
    byte: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: fc.nat(),
    length: fc.nat({ max: 40 }),
    times: fc.nat({ max: 50 }),
  }),
);

function damaged(
  data: Uint8Array,
  wound: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const at = wound.at % Math.max(1, data.length);
  if (wound.kind === 'cut') return data.slice(0, at);
  if (wound.kind === 'repeat') {
    const piece = data.slice(at, at + wound.length);
    return new Uint8Array(Buffer.concat([data.slice(0, at), repeated(piece, wound.times), data.slice(at)]));
  }
  const changed = data.slice();
  changed[at] = wound.kind === 'set' ? wound.byte : (changed[at] ?? 0) ^ (1 << wound.bit);
  return changed;
}

test('damaged files come with a plausible size or a diagnostic', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      (name, wounds) => {
        const { asset, rules } = fillOne('image.bin', wounds.reduce(damaged, file(name)));
        expect(asset === undefined).toBe(rules.length > 0);
        if (!asset?.mime.startsWith('image/')) return;
        expect(asset.width).toBeGreaterThan(0);
        expect(asset.height).toBeGreaterThan(0);
        expect((asset.width ?? 0) * (asset.height ?? 0)).toBeLessThanOrEqual(100_000_000);
      },
    ),
    { numRuns: 3000 },
  );
});
