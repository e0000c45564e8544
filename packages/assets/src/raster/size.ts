export interface Size {
  width: number;
  height: number;
}

/** A size, or why no browser can show the picture. */
export type Measured = Size | { why: string };

/**
 * How far a picture's header goes, once the file has been found to hold a picture behind it; or the size of a part of it
 * that is too large.
 */
export type Walked = { header: number } | Measured;

/**
 * Chromium shows no picture that takes more than 512 MB (134 million pixels, half as many of 16 bits), Firefox none with a
 * side over 32 767. A photo of the largest phone cameras has 50 million; more costs a learner 400 MB for one picture.
 */
export const maxPixels = 100_000_000;
export const maxSide = 32_767;

export const isTooLarge = ({ height, width }: Size): boolean =>
  Math.max(width, height) > maxSide || width * height > maxPixels;

export const cutOff = { why: 'it ends in the middle of the picture' };
export const noPicture = { why: 'there is no picture in it' };
