/** What declarations add to the cost of drawing: ids are those of parts that are drawn along. */
export interface Effects {
  /** Drawn once for the element itself: masks, clips, filters. */
  own: string[];
  /** Drawn for each element that inherits the declaration: paint, and markers at ends. */
  inherited: string[];
  /** Drawn for each vertex of those. */
  vertices: string[];
  steps: number;
  /** Of functions that filter. */
  filterSteps: number;
  inheritedSteps: number;
  /** For each unit of the outline's length. */
  lengthSteps: number;
  /** How much larger it makes what it applies to. */
  zoom: number;
  moves: boolean;
  /** It passes on what is not inherited otherwise. */
  inherits: boolean;
  /** Strokes keep their width and dashes, however much the picture is enlarged. */
  fixedStroke: boolean;
  /** Sizes of shapes are not those of their attributes. */
  unknownSizes: boolean;
}

export const noEffects = (): Effects => ({
  own: [],
  inherited: [],
  vertices: [],
  steps: 0,
  filterSteps: 0,
  inheritedSteps: 0,
  lengthSteps: 0,
  zoom: 1,
  moves: false,
  inherits: false,
  fixedStroke: false,
  unknownSizes: false,
});

/** What each costs of the whole picture's area, in small shapes. Measured in Chromium: docs/decisions/0024. */
const costs = { layer: 3, blur: 1200, color: 300, textShadow: 50, dash: 1 / 20 };

/** Larger factors are all one: nothing can be said of sizes then. */
export const maxZoom = 1e6;

/** Properties that can make a picture expensive to draw; others are ignored, unless they name a part. */
const expensive =
  /^(?:--.*|fill|stroke|marker.*|(?:backdrop-)?filter|opacity|isolation|mix-blend-mode|mask.*|clip-path|all|text-shadow|stroke-dasharray|transform|patterntransform|scale|zoom|rotate|translate|vector-effect|animation.*|-webkit-.*)$/i;

/** Most values by far: `none`, `#fff`, `red`, `0.5`. */
const isPlainPaint = /^\s*(?:none|#[\da-f]+)\s*$/i;

/** Whether a declaration, or an attribute that is one, may have an effect. */
export const isExpensive = (name: string, value: string): boolean =>
  (expensive.test(name) && !isPlainPaint.test(value)) || /url\(/i.test(value);

/** Adds the effects of a declaration, or of an attribute that is one. */
export function addEffects(effects: Effects, name: string, value: string): void {
  if (!isExpensive(name, value)) return;
  const property = name.toLowerCase();
  const text = value.toLowerCase();
  for (const id of partsNamedIn(value)) addPart(effects, property, id);
  const isVariable = property.startsWith('--');
  if (isVariable || /^(?:-webkit-)?(?:backdrop-)?filter$/.test(property)) {
    // A variable may be used by anything below.
    if (isVariable) effects.inheritedSteps += filterFunctions(text);
    else effects.filterSteps += filterFunctions(text);
  }
  if (/^(?:opacity|isolation|mix-blend-mode)$/.test(property)) effects.steps += costs.layer;
  if (property === 'text-shadow') effects.inheritedSteps += text.split(',').length * costs.textShadow;
  if (property === 'stroke-dasharray' && !isKeyword.test(text))
    effects.lengthSteps += costs.dash / period(text);
  // Rules that could not be separated.
  if (property === '--any') {
    if (text.includes('stroke-dasharray')) effects.lengthSteps += costs.dash / unknownLength;
    if (text.includes('animation')) effects.moves = true;
    effects.zoom = maxZoom;
  }
  if (/transform$|^(?:scale|zoom|rotate|translate)$/.test(property)) effects.zoom *= zoomOf(property, text);
  if (/^(?:-webkit-)?animation/.test(property) && text !== 'none') effects.moves = true;
  if (/^(?:--|all$|filter|mask|clip-path|opacity)/.test(property) && text.includes('inherit')) {
    effects.inherits = true;
  }
  if (text.includes('non-scaling-stroke')) effects.fixedStroke = true;
}

function addPart(effects: Effects, property: string, id: string): void {
  if (property.startsWith('--')) {
    // Fill, stroke, mask, clip and filter might take it, and markers.
    effects.inherited.push(id, id, id, id, id);
    effects.vertices.push(id);
  } else if (/^(?:fill|stroke|marker-start|marker-end)$/.test(property)) effects.inherited.push(id);
  else if (property.startsWith('marker')) effects.vertices.push(id);
  else effects.own.push(id);
}

const isKeyword = /^(?:none|inherit|initial|unset|revert)/;

const filterFunctions = (text: string): number =>
  count(text, /(?:blur|drop-shadow)\(/g) * costs.blur +
  count(text, /(?:brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(/g) * costs.color;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How long dashes and gaps are together; lengths that only a browser knows count as tiny. */
function period(text: string): number {
  const lengths = text.split(/[\s,]+/).filter((length) => length !== '');
  const sum = lengths.reduce((total, length) => {
    const [, digits, unit = ''] = /^([\d.]+(?:e[+-]?\d+)?)(px|%|[a-z]+)?(?:!important)?$/.exec(length) ?? [];
    if (digits === undefined) return total + (/^!?important$/.test(length) ? 0 : unknownLength);
    return total + Number(digits) * (unit === '' || unit === 'px' ? 1 : unknownLength);
  }, 0);
  return sum > 0 ? Math.max(sum, 1e-9) : Number.POSITIVE_INFINITY;
}

const unknownLength = 0.01;

/** By how much transforms enlarge at most. */
function zoomOf(property: string, text: string): number {
  if (/3d|perspective|calc|var|min|max|clamp|translatez/.test(text)) return maxZoom;
  if (property === 'scale' || property === 'zoom') return largest(text);
  return [...text.matchAll(/(matrix|scale[xy]?|skew[xy]?)\(([^)]*)/g)].reduce(
    (zoom, [, name = '', parameters = '']) =>
      zoom * (name.startsWith('skew') ? 10 : largest(parameters, name === 'matrix' ? 4 : 3)),
    1,
  );
}

/** The largest of some numbers, by their size; at least 1. */
function largest(text: string, howMany = 3): number {
  const numbers = (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g) ?? []).slice(0, howMany);
  return Math.min(maxZoom, Math.max(1, ...numbers.map((number) => Math.abs(Number(number)))));
}

/**
 * The ids that a link within the picture may name. Browsers strip tabs and line ends from it and decode `%41`; what is
 * no UTF-8 then they read as Latin-1 (URL, 4.4; SVG 2, 16.1.6).
 */
export function partsNamedBy(url: string): string[] {
  const fragment = trimUrl(url).split('#', 2)[1] ?? '';
  return fragment.includes('%') ? [fragment, decode(fragment)] : [fragment];
}

/** Ids of parts that a value of CSS names by `url(#id)`, quoted, unquoted or cut off, each as often as it is named. */
function partsNamedIn(css: string): string[] {
  if (!/url\(/i.test(css)) return [];
  return [...css.matchAll(/url\(\s*(?:"([^"]*)|'([^']*)|([^)]*))/gi)].flatMap(([, double, single, bare]) =>
    partsNamedBy(double ?? single ?? bare ?? ''),
  );
}

const trimUrl = (url: string): string => url.replace(/[\t\n\r]/g, '').trim();

function decode(text: string): string {
  const escaped = text.replace(/%(?![\da-f]{2})/gi, '%25');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
