import { jpeg } from './jpeg.mjs';
import { png } from './png.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const [width, height] = [96, 64];

/**
 * A lesson's picture: SVG, PNG or JPEG, by its number.
 *
 * @param {number} number
 * @param {Random} random
 * @returns {{ path: string, data: string | Uint8Array }}
 */
export function picture(number, random) {
  const kinds = /** @type {const} */ (['svg', 'png', 'jpg']);
  const kind = kinds[number % kinds.length] ?? 'svg';
  const path = `images/picture-${number}.${kind}`;
  if (kind === 'svg') return { path, data: svg(random) };
  const [columns, rows] = [width / 8, height / 8];
  const tiles = Array.from({ length: columns * rows }, () => random.below(256));
  return { path, data: kind === 'png' ? png(tiles, columns) : jpeg(tiles, columns) };
}

/** @param {Random} random */
function svg(random) {
  const shapes = Array.from({ length: 12 }, () => {
    const [x, y, size] = [random.below(width), random.below(height), 4 + random.below(20)];
    return `  <rect x="${x}" y="${y}" width="${size}" height="${size}" fill="hsl(${random.below(360)} 60% 50%)"/>`;
  });
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`, ...shapes, '</svg>\n'].join('\n');
}
