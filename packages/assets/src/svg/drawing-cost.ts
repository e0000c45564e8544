import { type Drawing, type Drawn, isScaled, keysOf } from './drawing.js';
import {
  add,
  addEach,
  addPrice,
  most,
  noPrice,
  noPriceYet,
  noRates,
  noRatesYet,
  noTotals,
  type Price,
  type Rates,
  type Totals,
} from './drawing-sums.js';
import { type Traits, traitsOf } from './drawing-traits.js';
import { type Effects, maxZoom } from './effects.js';
import { filterSteps } from './filter-cost.js';
import { maxSteps, RefusedSvg } from './limits.js';

/** Longer chains of parts that draw parts are refused: neither counting nor drawing them may take all of the stack. */
const longestChain = 500;
/** A few such mistakes are left to the browser, which draws no part within itself. */
const maxCircles = 20;
/** A picture that moves is drawn again and again. */
const movingShare = 10;

/** What a shape that covers the whole picture costs in addition, in small ones. */
const area = 3;

/**
 * What each way to draw a part costs in addition to the part, in small shapes: at each place, and for how much of the picture it
 * covers there. Measured in Chromium: docs/decisions/0024.
 */
const overhead: Readonly<Record<string, { fixed: number; box: number }>> = {
  linearGradient: { fixed: 20, box: 0 },
  radialGradient: { fixed: 20, box: 0 },
  pattern: { fixed: 100, box: 0 },
  mask: { fixed: 20, box: 150 },
  clipPath: { fixed: 5, box: 15 },
  // Not by outlines: through a mask.
  clipOfText: { fixed: 5, box: 60 },
  filter: { fixed: 20, box: 0 },
};

/**
 * Refuses a picture that takes a browser too long to draw. Parts that draw parts multiply, by `<use>`, patterns, markers,
 * masks, clips, filters or images of parts, and a few bytes would freeze a learner's page.
 */
export function checkCost(drawing: Drawing): void {
  const { cost, moves } = new CostCount(drawing).total();
  const limit = moves ? maxSteps / movingShare : maxSteps;
  if (cost <= limit) return;
  const what = moves ? 'it moves, and drawing it' : 'drawing it';
  throw new RefusedSvg(`${what} takes as long as more than ${limit} simple shapes`);
}

/**
 * Counts three things, each once:
 * - totals: what an element and all in it come to (`#totalsOf`);
 * - rates: what masks, filters, paint and the like add to an element they apply to (`#ratesOf`), by attributes or by rules;
 * - prices: what drawing a part costs at each place that names it (`#priceOf`).
 *
 * Totals are made of rates, rates of prices, and prices of the totals of parts.
 */
class CostCount {
  readonly #drawing: Drawing;
  readonly #totals = new Map<Drawn, Totals>();
  readonly #rates = new Map<Effects, Rates>();
  readonly #rulesRates = new Map<string, Rates>();
  readonly #prices = new Map<Drawn, Price>();
  readonly #around = new Map<Drawn, Rates>();
  /** How deep the count itself is. */
  #depth = 0;
  #circles = 0;
  readonly #picture: Traits;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#picture = traitsOf(drawing);
  }

  total(): { cost: number; moves: boolean } {
    return { cost: this.#totalsOf(this.#drawing.root).cost, moves: this.#picture.moves };
  }

  /** Keeps what is known. While something is counted it costs nothing: what draws itself is drawn by no browser. */
  #once<K, V extends { depth: number }>(known: Map<K, V>, key: K, zero: V, count: () => V): V {
    const value = known.get(key);
    if (value) {
      if (value === zero && ++this.#circles > maxCircles) {
        throw new RefusedSvg(`more than ${maxCircles} of its parts are drawn within themselves`);
      }
      return value;
    }
    known.set(key, zero);
    const found = count();
    known.set(key, found);
    return found;
  }

  #totalsOf(drawn: Drawn): Totals {
    // What has no id is reached from one place alone.
    if (drawn.id === undefined) return this.#count(drawn);
    return this.#once(this.#totals, drawn, noTotals, () => this.#count(drawn));
  }

  #count(drawn: Drawn): Totals {
    checkDepth(++this.#depth);
    const totals = this.#countAll(drawn);
    checkDepth(totals.depth);
    this.#depth--;
    return totals;
  }

  #countAll(drawn: Drawn): Totals {
    const { length, vertices } = drawn.outline;
    const sum = { ...noTotals, cost: drawn.steps, vertices };
    if (!isUndrawn.test(drawn.name)) {
      sum.elements = 1;
      if (isShape.test(drawn.name)) sum.cost += area * this.#share(drawn);
      sum.length = (length + (this.#picture.unknownSizes ? 1e5 : 0)) * this.#picture.stroke;
    }
    for (const child of drawn.children) add(sum, this.#totalsOf(child));
    for (const id of drawn.links) {
      if (drawn.name === 'use') this.#addUsed(sum, id);
      else addPrice(sum, this.#priceOf(id));
    }
    const rates = this.#ratesOf(drawn);
    if (rates !== noRates) this.#addRates(sum, rates, this.#share(drawn));
    sum.depth++;
    return sum;
  }

  #addUsed(sum: Totals, id: string): void {
    const used = this.#drawing.byId.get(id);
    if (used) add(sum, this.#totalsOf(used));
  }

  #addRates(sum: Totals, rates: Rates, share: number): void {
    const times = this.#picture.inherits ? Math.max(1, sum.elements) : 1;
    const own = (rates.own + Math.min(rates.box * share, rates.full)) * times;
    const each = rates.inherited * sum.elements + rates.vertices * sum.vertices;
    sum.cost = Math.min(most, sum.cost + own + each + rates.length * sum.length);
    sum.depth = Math.max(sum.depth, rates.depth);
  }

  /** How much of the picture an element may cover. */
  #share(drawn: Drawn): number {
    return isShape.test(drawn.name) && !isIn(drawn, isScaled) ? this.#shareOf(drawn.outline.area) : 1;
  }

  #shareOf(area: number): number {
    const { moves, unknownSizes, zoom } = this.#picture;
    if (moves || unknownSizes || zoom >= maxZoom) return 1;
    const share = (area * zoom ** 2) / this.#drawing.area;
    return share < 1 ? Math.max(share, smallestShare) : 1;
  }

  /** Of everything that applies to an element. */
  #ratesOf(drawn: Drawn): Rates {
    const { rules } = this.#drawing;
    if (drawn.effects.length === 0 && rules.size === 0) return noRates;
    const sum = { ...noRates };
    for (const effects of drawn.effects) addEach(sum, this.#ratesOfEffects(effects));
    if (rules.size === 0) return sum;
    for (const key of keysOf(drawn)) if (rules.has(key)) addEach(sum, this.#ratesOfRules(key));
    return sum;
  }

  #ratesOfRules(key: string): Rates {
    return this.#once(this.#rulesRates, key, noRatesYet, () => {
      const sum = { ...noRates };
      for (const effects of this.#drawing.rules.get(key) ?? []) addEach(sum, this.#ratesOfEffects(effects));
      return sum;
    });
  }

  #ratesOfEffects(effects: Effects): Rates {
    return this.#once(this.#rates, effects, noRatesYet, () => {
      const { filterSteps: functions } = effects;
      const once = this.#sum(effects.own);
      const each = this.#sum(effects.inherited);
      const eachVertex = this.#sum(effects.vertices);
      return {
        // Functions that blur reach beyond what they blur, small as it may be.
        own: effects.steps + once.fixed + functions / 25,
        box: once.box + functions * 4,
        full: once.full + functions,
        length: effects.lengthSteps,
        inherited: effects.inheritedSteps + each.fixed + each.full,
        vertices: eachVertex.fixed + eachVertex.full,
        depth: 1 + Math.max(once.depth, each.depth, eachVertex.depth),
      };
    });
  }

  #sum(ids: readonly string[]): Price {
    const sum = { ...noPrice };
    for (const id of ids) {
      const { box, depth, fixed, full } = this.#priceOf(id);
      sum.fixed += fixed;
      sum.box += box;
      sum.full += full;
      sum.depth = Math.max(sum.depth, depth);
    }
    return sum;
  }

  #priceOf(id: string): Price {
    const part = this.#drawing.byId.get(id);
    if (!part) return noPrice;
    return this.#once(this.#prices, part, noPriceYet, () => this.#price(part));
  }

  #price(part: Drawn): Price {
    const totals = { ...this.#totalsOf(part) };
    if (totals.elements > 0) this.#addRates(totals, this.#ratesAround(part.parent), 1);
    const { box = 0, fixed: once = 0 } = overhead[kindOf(part)] ?? {};
    const fixed = totals.cost + once;
    const price = { fixed, box, full: box, depth: totals.depth + 1 };
    if (!part.region) return price;
    const { area, inBoxes, isOfPicture } = part.region;
    const steps = filterSteps(part.primitives, inBoxes ? maxZoom : this.#picture.scale);
    if (!isOfPicture) return { ...price, box: steps * area, full: steps };
    return { ...price, fixed: fixed + steps * (isIn(part, isScaled) ? 1 : this.#shareOf(area)) };
  }

  /** What a part inherits where it is defined: patterns and markers take nothing from where they are drawn. */
  #ratesAround(around: Drawn | undefined): Rates {
    if (!around) return noRates;
    return this.#once(this.#around, around, noRatesYet, () => {
      const sum = { ...this.#ratesAround(around.parent) };
      const { depth, inherited, length, vertices } = this.#ratesOf(around);
      addEach(sum, { ...noRates, inherited, vertices, length, depth });
      return sum;
    });
  }
}

/** Less of a picture costs as much as this. */
const smallestShare = 1 / 2000;

/** Elements that take no paint. */
const isUndrawn = /^(?:defs|stop|fe\w+|filter|animate\w*|set|mpath|view|title|desc|style|\w+Gradient)$/;
const isShape = /^(?:path|rect|circle|ellipse|line|polygon|polyline|image)$/;

function isIn({ parent }: Drawn, names: RegExp): boolean {
  for (let around = parent; around; around = around.parent) if (names.test(around.name)) return true;
  return false;
}

function checkDepth(depth: number): void {
  if (depth <= longestChain) return;
  throw new RefusedSvg(`its parts are drawn for each other more than ${longestChain} deep`);
}

const kindOf = ({ children, name }: Drawn): string =>
  name === 'clipPath' && children.some((child) => /^(?:text|use)$/.test(child.name)) ? 'clipOfText' : name;
