import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

export interface Size {
  width: number;
  height: number;
}

/** Only the readers of formats that are let in: each more would be one more for a crafted file to play with. */
const readers = {
  'image/png': PNG,
  'image/jpeg': JPG,
  'image/gif': GIF,
  'image/webp': WEBP,
  'image/avif': HEIF,
} as const;

export const isRaster = (mime: string): mime is keyof typeof readers => Object.hasOwn(readers, mime);

/** How large a raster image is shown, in CSS pixels; `undefined` where its header is broken or cut off. */
export function imageSize(bytes: Uint8Array, mime: keyof typeof readers): Size | undefined {
  try {
    const { width, height, orientation = 1 } = readers[mime].calculate(withoutNeighbours(bytes));
    const size = isTurned(orientation) ? { width: height, height: width } : { width, height };
    return isLength(size.width) && isLength(size.height) ? size : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The readers look into the whole buffer behind a view, so that a file that is cut off would be completed by whatever lies
 * behind it: files that Node reads share buffers.
 */
const withoutNeighbours = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

/** Exif 2.32, 4.6.4: orientations 5 to 8 lie on their side, and browsers turn them. */
const isTurned = (orientation: number): boolean => orientation >= 5 && orientation <= 8;

const isLength = (value: number): boolean => Number.isInteger(value) && value > 0;
