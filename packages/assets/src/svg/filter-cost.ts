import { RefusedSvg } from './limits.js';

/** One step of a filter. */
export interface Primitive {
  /** What it costs where it covers the whole picture, in small shapes. */
  steps: number;
  /** In units: how far it reaches, where that costs something. */
  radius: number;
  /** What it reads: results of steps before it, by name; a step without a name reads the one before it. */
  inputs: (string | undefined)[];
  result: string | undefined;
}

/** Measured in Chromium: docs/decisions/0024. */
const steps: Readonly<Record<string, number>> = {
  feGaussianBlur: 1500,
  feDropShadow: 2000,
  feMorphology: 300,
  feDiffuseLighting: 1500,
  feSpecularLighting: 1500,
  feFlood: 50,
  feOffset: 50,
  feMerge: 50,
  feMergeNode: 0,
};
const otherSteps = 200;
const perRadius = 30;
/** Pixels; a picture has hardly more. */
const widestRadius = 1000;

const widestBlur = 5000;

/**
 * What no filter needs more of. Nine octaves say all that eight bits can show; the others are far above what drawing
 * programs write.
 */
const limits: Readonly<Record<string, number>> = {
  numOctaves: 10,
  radius: 200,
  stdDeviation: widestBlur,
  order: 15,
  filterRes: 5000,
};

const isPrimitive = /^fe(?!(?:Func[ABGR]|(?:Distant|Point|Spot)Light|MergeNode)$)/;

/** A step of a filter by its attributes; one that no browser could finish is refused. */
export function primitiveOf(name: string, attributes: ReadonlyMap<string, string>): Primitive | undefined {
  for (const [attribute, value] of attributes) checkParameter(name, attribute, value);
  if (!isPrimitive.test(name)) return undefined;
  const inputs = name === 'feMerge' || generates.has(name) ? [] : [attributes.get('in')];
  if (hasTwoInputs.has(name)) inputs.push(attributes.get('in2'));
  const radius = name === 'feMorphology' ? largest(attributes.get('radius') ?? '') : 0;
  return { steps: stepsOf(name, attributes), radius, inputs, result: attributes.get('result') };
}

const generates: ReadonlySet<string> = new Set(['feFlood', 'feImage', 'feTurbulence']);
const hasTwoInputs: ReadonlySet<string> = new Set(['feBlend', 'feComposite', 'feDisplacementMap']);

/** Refuses a parameter, of an animation too (`attributeName="radius" to="9e9"`). */
export function checkParameter(element: string, parameter: string, value: string): void {
  const limit = limits[parameter];
  if (limit === undefined || largest(value) <= limit) return;
  throw new RefusedSvg(`\`${parameter}\` of its \`<${element}>\` is more than ${limit}`);
}

/** Functions of CSS that blur without end. */
export function checkFilterFunctions(css: string): void {
  for (const [, parameters = ''] of css.matchAll(/(?:blur|drop-shadow)\(([^)]*)/gi)) {
    if (largest(parameters.replace(/#\w+/g, '')) <= widestBlur) continue;
    throw new RefusedSvg(`a blur or shadow of its style is wider than ${widestBlur}`);
  }
}

const largest = (text: string): number =>
  (text.match(/(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).reduce(
    (most, digits) => Math.max(most, Number(digits)),
    0,
  );

function stepsOf(name: string, attributes: ReadonlyMap<string, string>): number {
  const number = (attribute: string) => largest(attributes.get(attribute) ?? '');
  const base = steps[name] ?? otherSteps;
  if (name === 'feTurbulence') return base + 200 * number('numOctaves');
  if (name === 'feConvolveMatrix') return base + 300 * (number('order') || 3) ** 2;
  return base;
}

/**
 * What the steps cost together. A result that several steps read is computed for each of them, as Chromium does: with
 * 28 steps that each read the one before twice, no picture would ever show.
 *
 * @param scale how many pixels a unit is, at most
 */
export function filterSteps(primitives: readonly Primitive[], scale: number): number {
  const byName = new Map<string, number>();
  let last = 0;
  let sum = 0;
  for (const { inputs, radius, result, steps: simple } of primitives) {
    const own = simple + perRadius * Math.min(widestRadius, radius * scale);
    const read = inputs.reduce((total, input) => total + costOfInput(input, byName, last), 0);
    last = Math.min(own + read, Number.MAX_SAFE_INTEGER);
    sum += own;
    if (result !== undefined) byName.set(result, last);
  }
  return Math.max(last, sum);
}

function costOfInput(input: string | undefined, byName: ReadonlyMap<string, number>, last: number): number {
  if (input === undefined) return last;
  if (/^(?:Source|Background)(?:Graphic|Alpha|Image)$|^(?:Fill|Stroke)Paint$/.test(input)) return 0;
  return byName.get(input) ?? last;
}

/** How large a filter is. */
export interface Region {
  isOfPicture: boolean;
  /** Lengths in its steps are shares of what it applies to. */
  inBoxes: boolean;
  area: number;
}

/** Filters that take after others may be of any size. */
export function regionOf(attributes: ReadonlyMap<string, string>): Region {
  const isOfPicture = attributes.get('filterUnits') === 'userSpaceOnUse';
  const [width, height] = [share(attributes.get('width')), share(attributes.get('height'))];
  const isKnown =
    !attributes.has('href') &&
    (!isOfPicture || !/%/.test(`${attributes.get('width')}${attributes.get('height')}`));
  const inBoxes = attributes.has('href') || attributes.get('primitiveUnits') === 'objectBoundingBox';
  return { isOfPicture, inBoxes, area: isKnown ? width * height : huge };
}

/** Without a width, a filter is a fifth wider than what it applies to (SVG 1.1, 15.5). */
function share(length = '120%'): number {
  const [, digits, unit] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)(%|px)?\s*$/i.exec(length) ?? [];
  if (digits === undefined) return huge;
  return unit === '%' ? Number(digits) / 100 : Number(digits);
}

/** Larger than any picture; its products stay finite. */
const huge = 1e30;
