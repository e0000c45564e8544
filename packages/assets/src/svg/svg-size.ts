import type { Size } from '../raster/size.js';

/** CSS pixels in a unit (CSS Values 4, 6.2). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
};

/** From `width` and `height`; what is missing or in percent comes from the `viewBox`. */
export function svgSize(root: ReadonlyMap<string, string>): Size | undefined {
  const box = viewBox(root.get('viewBox'));
  const width = length(root.get('width'));
  const height = length(root.get('height'));
  if (width && height) return rounded(width, height);
  if (!box) return undefined;
  if (width) return rounded(width, (width * box.height) / box.width);
  if (height) return rounded((height * box.width) / box.height, height);
  return rounded(box.width, box.height);
}

const rounded = (width: number, height: number): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});

function length(value: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*(\d{1,9}(?:\.\d{1,9})?)([a-z]{0,2})\s*$/i.exec(value ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  return digits && factor ? Number(digits) * factor : undefined;
}

function viewBox(value: string | undefined): Size | undefined {
  const [, , width = 0, height = 0] = (value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && width < 1e9 && height < 1e9 ? { width, height } : undefined;
}

/** How large the picture is inside, in square units. */
export function areaOf(attributes: ReadonlyMap<string, string>): number {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const { width, height } = svgSize(attributes) ?? { width: 300, height: 150 };
  const [, , across = width, down = height] = box.length === 4 ? box : [];
  return across * down;
}
