import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { sniff } from '../media-types/sniff.js';
import { readAvif } from './read-avif.js';
import type { Measured, Size, Walked } from './size.js';
import { walkGif, walkJpeg, walkPng, walkWebp } from './walk.js';

/**
 * By our own walk, each file is known to hold what its header promises; the library then reads the header alone. Only the
 * formats that are accepted: each further one would be more for a crafted file to attack.
 */
const readers = {
  'image/png': headerReader(walkPng, PNG),
  'image/jpeg': headerReader(walkJpeg, JPG),
  'image/gif': headerReader(walkGif, GIF),
  'image/webp': headerReader(walkWebp, WEBP),
  // The library looks for each box from the start again: a second for a few thousand.
  'image/avif': readAvif,
} as const;

export const isRaster = (mime: string): mime is keyof typeof readers => Object.hasOwn(readers, mime);

/** How large a raster image is shown, in CSS pixels; or why it cannot be. Takes time linear in its bytes. */
export function imageSize(bytes: Uint8Array, mime: keyof typeof readers): Measured {
  const size = readers[mime](bytes);
  if ('why' in size) return size;
  return isLength(size.width) && isLength(size.height)
    ? size
    : { why: 'its header does not contain its size' };
}

/** How large the picture in a `data:` URL is; `undefined` where browsers show none, either. */
export function embeddedSize(url: string): Size | undefined {
  const [, data] = /^\s*data:[^,]*;base64,([\s\S]*)$/.exec(url) ?? [];
  if (data === undefined) return undefined;
  const bytes = decodeBase64(data);
  const type = sniff(bytes, '');
  const size = 'mime' in type && isRaster(type.mime) ? imageSize(bytes, type.mime) : { why: '' };
  return 'why' in size ? undefined : size;
}

function decodeBase64(data: string): Uint8Array {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

interface Reader {
  calculate: (header: Uint8Array) => Size & { orientation?: number };
}

function headerReader(walk: (bytes: Uint8Array) => Walked, { calculate }: Reader) {
  return (bytes: Uint8Array): Measured => {
    const walked = walk(bytes);
    if (!('header' in walked)) return walked;
    try {
      // A copy, since readers look into the whole buffer behind a view: files that Node reads share buffers.
      const { height, orientation = 1, width } = calculate(bytes.slice(0, walked.header));
      return isTurned(orientation) ? { width: height, height: width } : { width, height };
    } catch {
      return { why: 'its header does not contain its size' };
    }
  };
}

/** Exif 2.32, 4.6.4: orientations 5 to 8 lie on their side, and browsers turn them. */
const isTurned = (orientation: number): boolean => orientation >= 5 && orientation <= 8;

const isLength = (value: number): boolean => Number.isInteger(value) && value > 0;
