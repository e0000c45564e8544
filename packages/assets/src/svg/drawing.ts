import { embeddedSize } from '../raster/image-size.js';
import { isTooLarge } from '../raster/size.js';
import { addEffects, type Effects, isExpensive, maxZoom, noEffects, partsNamedBy } from './effects.js';
import {
  checkFilterFunctions,
  checkParameter,
  type Primitive,
  primitiveOf,
  type Region,
  regionOf,
} from './filter-cost.js';
import { maxSteps, RefusedSvg } from './limits.js';
import { type Outline, outlineOf } from './outline.js';
import { addSheet, effectsOfStyle, isGeometry, type StyleRules } from './style-rules.js';
import { areaOf } from './svg-size.js';

/** An element of a picture, by what it costs to draw. */
export interface Drawn {
  readonly name: string;
  readonly parent: Drawn | undefined;
  readonly children: Drawn[];
  readonly id: string | undefined;
  readonly classes: string | undefined;
  /** Its own attributes and style, and what animations make of them. */
  readonly effects: Effects[];
  /** Ids that its link may mean. */
  readonly links: readonly string[];
  /** Its own cost, in small shapes. */
  steps: number;
  outline: Outline;
  /** The steps of a filter. */
  readonly primitives: Primitive[];
  /** Of a filter: how large it is, as a share of what it applies to or in square units of the picture. */
  readonly region: Region | undefined;
}

/** A picture as it is drawn. */
export interface Drawing {
  readonly root: Drawn;
  /** By id; the first element that has it. */
  readonly byId: ReadonlyMap<string, Drawn>;
  readonly rules: StyleRules;
  readonly moves: boolean;
  /** How much boxes within the picture enlarge. */
  readonly zoom: number;
  /** In square units. */
  readonly area: number;
}

/** How many characters of attributes, of text, and pixels of pictures cost as much as a small shape. */
const attributeCharacters = 200;
const textCharacters = 10;
const pixels = 5000;

/** Elements whose content is drawn at a size that only a browser knows. */
export const isScaled = /^(?:pattern|marker|mask|clipPath|symbol)$/;

/** Takes a picture in pieces, as the cleaner lets them through. */
export class DrawingReader {
  readonly #byId = new Map<string, Drawn>();
  readonly #rules: StyleRules = new Map();
  readonly #open: Drawn[] = [];
  readonly #animations: { target: string | undefined; parent: Drawn | undefined; effects: Effects[] }[] = [];
  #root: Drawn | undefined;
  #elements = 0;
  #zoom = 1;
  #area = Number.POSITIVE_INFINITY;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (++this.#elements > maxSteps) throw new RefusedSvg(`it has more than ${maxSteps} elements`);
    const parent = this.#open.at(-1);
    const drawn = drawnOf(name, attributes, parent);
    parent?.children.push(drawn);
    this.#root ??= drawn;
    this.#open.push(drawn);
    const id = attributes.get('id');
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, drawn);
    if (!parent) this.#area = areaOf(attributes);
    if (this.#enlarges(name, attributes, parent)) this.#zoom = maxZoom;
    this.#filterStep(name, attributes, parent);
    if (/^(?:animate|set$)/.test(name)) this.#animate(attributes, parent);
  }

  text(characters: number): void {
    const top = this.#open.at(-1);
    if (!top) return;
    top.steps += characters / textCharacters;
    // Dashes may go around letters.
    top.outline = { ...top.outline, length: top.outline.length + 1000 * characters };
  }

  sheet(css: string): void {
    checkFilterFunctions(css);
    addSheet(this.#rules, css);
  }

  close(): void {
    this.#open.pop();
  }

  end(): Drawing {
    const root = this.#root ?? drawnOf('svg', new Map(), undefined);
    for (const { effects, parent, target } of this.#animations) {
      (target === undefined ? parent : this.#byId.get(target))?.effects.push(...effects);
    }
    return {
      root,
      byId: this.#byId,
      rules: this.#rules,
      zoom: this.#zoom,
      area: this.#area,
      moves: this.#animations.length > 0,
    };
  }

  /**
   * Whether an element may enlarge its content without limit: a box that is sliced or inside the picture; and
   * what is used by a part that is drawn at another size than its own.
   */
  #enlarges(name: string, attributes: ReadonlyMap<string, string>, parent: Drawn | undefined): boolean {
    if (attributes.get('preserveAspectRatio')?.includes('slice')) return true;
    if (name === 'use') return this.#open.some((around) => isScaled.test(around.name));
    return name === 'svg' && parent !== undefined && attributes.has('viewBox');
  }

  #filterStep(name: string, attributes: ReadonlyMap<string, string>, parent: Drawn | undefined): void {
    if (!name.startsWith('fe')) return;
    const primitive = primitiveOf(name, attributes);
    if (primitive) parent?.primitives.push(primitive);
    if (name === 'feMergeNode') parent?.parent?.primitives.at(-1)?.inputs.push(attributes.get('in'));
  }

  #animate(attributes: ReadonlyMap<string, string>, parent: Drawn | undefined): void {
    const property = attributes.get('attributeName') ?? '';
    const effects = { ...noEffects(), unknownSizes: isGeometry.test(property) };
    for (const name of ['values', 'from', 'to', 'by']) {
      for (const value of (attributes.get(name) ?? '').split(';')) {
        checkParameter('animate', property, value);
        addEffects(effects, property, value);
        if (attributes.get('type') === 'scale') addEffects(effects, 'scale', value);
      }
    }
    const [target] = partsNamedBy(attributes.get('href') ?? '').slice(-1);
    this.#animations.push({
      target: attributes.has('href') ? target : undefined,
      parent,
      effects: [effects],
    });
  }
}

function drawnOf(name: string, attributes: ReadonlyMap<string, string>, parent: Drawn | undefined): Drawn {
  const href = name === 'a' ? undefined : attributes.get('href');
  return {
    name,
    parent,
    children: [],
    id: attributes.get('id'),
    classes: attributes.get('class'),
    effects: effectsOf(attributes),
    primitives: [],
    links: href === undefined ? [] : partsNamedBy(href),
    steps: 1 + characters(name, attributes) / attributeCharacters + pixelSteps(attributes.get('href')),
    outline: outlineOf(name, attributes),
    region: name === 'filter' ? regionOf(attributes) : undefined,
  };
}

/** Pictures in a picture are decoded as those beside it are. */
function pixelSteps(href = ''): number {
  const size = embeddedSize(href);
  if (!size) return 0;
  if (isTooLarge(size)) {
    throw new RefusedSvg(`a picture in it has ${size.width} × ${size.height} pixels`);
  }
  return (size.width * size.height) / pixels;
}

function characters(name: string, attributes: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (const [attribute, value] of attributes) {
    if (name !== 'image' || attribute !== 'href') sum += value.length;
  }
  return sum;
}

function effectsOf(attributes: ReadonlyMap<string, string>): Effects[] {
  const all: Effects[] = [];
  for (const [attribute, value] of attributes) {
    if (attribute === 'style') all.push(effectsOfStyle(value));
    // As attributes, these are not those of CSS.
    else if (isExpensive(attribute, value) && !/^(?:scale|rotate)$/.test(attribute)) {
      const effects = noEffects();
      addEffects(effects, attribute, value);
      all.push(effects);
    }
    if (attribute === 'style' || attribute === 'filter') checkFilterFunctions(value);
  }
  return all;
}

/** Id, classes and type as the rules of style sheets are kept; letters count alike, be they small or capital. */
export function keysOf({ classes, id, name }: Drawn): readonly string[] {
  const words = new Set((classes ?? '').split(/\s+/).map((word) => `.${word}`.toLowerCase()));
  return ['*', name.toLowerCase(), ...words, ...(id === undefined ? [] : [`#${id.toLowerCase()}`])];
}
