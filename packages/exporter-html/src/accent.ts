type Rgb = readonly number[];

/** The page behind the accent, as in base.css. */
interface Ground {
  readonly paper: Rgb;
  /** The accent is mixed with this for more contrast. */
  readonly ink: Rgb;
  /** The dimmest text on a tint: a comment in a marked line of code. */
  readonly dim: Rgb;
  /** The largest share of the accent in its tint. */
  readonly tint: number;
}

const light: Ground = { paper: [255, 255, 255], ink: [0, 0, 0], dim: [106, 101, 92], tint: 0.1 };
const dark: Ground = { paper: [28, 31, 36], ink: [255, 255, 255], dim: [168, 163, 152], tint: 0.16 };

/** A little more than the 4.5 of WCAG 2.2, 1.4.3, because some backgrounds are darker than the tint. */
const enough = { accent: 5, dim: 4.6 };

/**
 * The accent of a course as CSS for light and dark pages. It is made darker or lighter until it can be read as text on its
 * own tint, and text of the paper's color can be read on it. The tint is as strong as text on it allows.
 *
 * @param accent `#0b6e4f`
 */
export const accentStyles = (accent: string): string =>
  `:root{${properties(accent, light)}}@media screen and (prefers-color-scheme:dark){:root{${properties(accent, dark)}}}`;

function properties(accent: string, ground: Ground): string {
  const own = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  let color: Rgb = own;
  for (let share = 0; contrast(color, tintOf(color, ground)) < enough.accent; share += 0.02) {
    color = mix(own, ground.ink, share);
  }
  const [text, tint, paper] = [color, tintOf(color, ground), ground.paper].map(hex);
  return `--accent:${text};--accent-tint:${tint};--on-accent:${paper}`;
}

function tintOf(color: Rgb, { dim, paper, tint }: Ground): Rgb {
  let share = tint;
  while (contrast(dim, mix(paper, color, share)) < enough.dim) share -= 0.01;
  return mix(paper, color, share);
}

const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((value, channel) => Math.round(value + ((other[channel] ?? 0) - value) * share));

const hex = (color: Rgb): string => `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2.2, contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [dimmer = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (brighter + 0.05) / (dimmer + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
