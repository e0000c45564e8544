/** An element with an id, so that `<use>` may repeat it, or the whole picture. */
interface Part {
  /** Elements in it, except those in parts of their own. */
  elements: number;
  /** What else is drawn with it: parts inside it, and ids that it repeats. */
  draws: (Part | string)[];
}

/** Longer chains of parts that draw parts are refused: counting them must not take all of the stack. */
const longestChain = 500;

/**
 * Counts what a browser has to draw: groups that use groups that use groups multiply, and few bytes then take all of a
 * learner's memory.
 */
export class UseCount {
  readonly #whole: Part = { elements: 0, draws: [] };
  /** By id; the first element that has it. */
  readonly #parts = new Map<string, Part>();
  /** The part to which each open element belongs. */
  readonly #open: Part[] = [this.#whole];

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const outer = this.#open.at(-1) ?? this.#whole;
    const part = this.#define(attributes.get('id'), outer) ?? outer;
    this.#open.push(part);
    part.elements++;
    if (name === 'use') part.draws.push(attributes.get('href')?.trim().slice(1) ?? '');
  }

  close(): void {
    this.#open.pop();
  }

  exceeds(limit: number): boolean {
    const known = new Map<Part, number>();
    const cost = (part: Part, chain: number): number => {
      if (chain > longestChain) return limit + 1;
      let sum = part.elements;
      // A part that uses itself is drawn by no browser (SVG 2, 5.6): while it is counted, it costs nothing.
      known.set(part, 0);
      for (const drawn of part.draws) {
        const inner = typeof drawn === 'string' ? this.#parts.get(drawn) : drawn;
        if (inner) sum += known.get(inner) ?? cost(inner, chain + 1);
      }
      known.set(part, sum);
      return sum;
    };
    return cost(this.#whole, 0) > limit;
  }

  #define(id: string | undefined, outer: Part): Part | undefined {
    if (id === undefined || this.#parts.has(id)) return undefined;
    const part = { elements: 0, draws: [] };
    this.#parts.set(id, part);
    outer.draws.push(part);
    return part;
  }
}
