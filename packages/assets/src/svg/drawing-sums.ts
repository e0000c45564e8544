/** What an element and all in it come to, with each part as often as it is drawn. */
export interface Totals {
  /** In small shapes. */
  cost: number;
  /** What inherits from around it. */
  elements: number;
  vertices: number;
  length: number;
  /** Of elements within elements, and parts drawn for parts. */
  depth: number;
}

/** What effects cost, once for the element that has them or for all that inherits them. */
export interface Rates {
  own: number;
  /** Of filters, for an element as large as the picture; and what they cost at most, covering all of it. */
  box: number;
  full: number;
  inherited: number;
  vertices: number;
  length: number;
  depth: number;
}

/** What drawing a part costs at each place that names it; of a filter, as in `Rates`. */
export interface Price {
  fixed: number;
  box: number;
  full: number;
  depth: number;
}

export const noTotals: Totals = { cost: 0, elements: 0, vertices: 0, length: 0, depth: 0 };
export const noRates: Rates = { own: 0, box: 0, full: 0, inherited: 0, vertices: 0, length: 0, depth: 0 };
export const noRatesYet: Rates = { ...noRates };
export const noPrice: Price = { fixed: 0, box: 0, full: 0, depth: 0 };
export const noPriceYet: Price = { ...noPrice };

/** Sums, and products of them, stay finite. */
export const most = 1e100;

export function add(sum: Totals, more: Totals): void {
  sum.cost = Math.min(most, sum.cost + more.cost);
  sum.elements = Math.min(1e30, sum.elements + more.elements);
  sum.vertices = Math.min(1e30, sum.vertices + more.vertices);
  sum.length = Math.min(most, sum.length + more.length);
  sum.depth = Math.max(sum.depth, more.depth);
}

export function addPrice(sum: Totals, { depth, fixed, full }: Price): void {
  sum.cost = Math.min(most, sum.cost + fixed + full);
  sum.depth = Math.max(sum.depth, depth);
}

export function addEach(sum: Rates, more: Rates): void {
  sum.own = Math.min(most, sum.own + more.own);
  sum.box = Math.min(most, sum.box + more.box);
  sum.full = Math.min(most, sum.full + more.full);
  sum.inherited = Math.min(most, sum.inherited + more.inherited);
  sum.vertices = Math.min(most, sum.vertices + more.vertices);
  sum.length += more.length;
  sum.depth = Math.max(sum.depth, more.depth);
}
