/** What multiplies by a shape's outline: markers by its vertices, dashes by its length; filters by its area. */
export interface Outline {
  vertices: number;
  /** In user units; for curves that of their control polygon. */
  length: number;
  /** Of the box around it, in square units; infinite where only a browser knows. */
  area: number;
}

const unknown = { vertices: 0, length: 0, area: Number.POSITIVE_INFINITY };

/** The outline of a shape by its attributes. */
export function outlineOf(name: string, attributes: ReadonlyMap<string, string>): Outline {
  const outline = shape(name, attributes);
  const declared = bounded(Number.parseFloat(attributes.get('pathLength') ?? ''));
  return declared > outline.length ? { ...outline, length: declared } : outline;
}

function shape(name: string, attributes: ReadonlyMap<string, string>): Outline {
  const of = (attribute: string) => length(attributes.get(attribute));
  if (name === 'path') return path(attributes.get('d') ?? '');
  if (name === 'polygon' || name === 'polyline') return polygon(numbers(attributes.get('points') ?? ''));
  if (name === 'rect' || name === 'image') return box(of('width'), of('height'));
  if (name === 'circle') return box(2 * of('r'), 2 * of('r'));
  if (name === 'ellipse') return box(2 * of('rx'), 2 * of('ry'));
  if (name !== 'line') return unknown;
  const [x, y] = [of('x1') + of('x2'), of('y1') + of('y2')];
  return { vertices: 2, length: x + y, area: x * y };
}

const box = (width: number, height: number): Outline => {
  const isKnown = Number.isFinite(width) && Number.isFinite(height);
  // Percentages and other units: as if of a very large picture.
  return isKnown
    ? { vertices: 0, length: 2 * (width + height), area: width * height }
    : { ...unknown, length: 1e5 };
};

function length(value: string | undefined): number {
  if (value === undefined) return 0;
  const [, digits] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(?:px)?\s*$/i.exec(value) ?? [];
  return digits === undefined ? Number.POSITIVE_INFINITY : Math.abs(bounded(Number(digits)));
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

const numbers = (text: string): number[] =>
  (text.match(number) ?? []).map((digits) => bounded(Number(digits)));

/** Sums of such numbers stay finite. */
const bounded = (value: number): number => Math.max(-1e30, Math.min(1e30, value));

function polygon(coordinates: readonly number[]): Outline {
  const pen = new Pen();
  for (let at = 0; at + 1 < coordinates.length; at += 2)
    pen.to(coordinates[at] ?? 0, coordinates[at + 1] ?? 0);
  pen.close();
  return pen.outline;
}

/** Follows an outline from point to point. */
class Pen {
  vertices = 0;
  #x = 0;
  #y = 0;
  #start: readonly [number, number] = [0, 0];
  #length = 0;
  #box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

  get x(): number {
    return this.#x;
  }

  get y(): number {
    return this.#y;
  }

  get outline(): Outline {
    const { bottom, left, right, top } = this.#box;
    const area = this.vertices === 0 ? 0 : (right - left) * (bottom - top);
    return { vertices: this.vertices, length: this.#length, area };
  }

  move(x: number, y: number): void {
    this.#start = [x, y];
    this.#jump(x, y);
    this.vertices++;
  }

  to(x: number, y: number): void {
    if (this.vertices === 0) {
      this.move(x, y);
      return;
    }
    this.bend(x, y);
    this.vertices++;
  }

  /** To a point that steers a curve. */
  bend(x: number, y: number): void {
    this.#length += Math.abs(x - this.#x) + Math.abs(y - this.#y);
    this.#jump(x, y);
  }

  close(): void {
    this.bend(...this.#start);
    this.vertices++;
  }

  widen(radius: number): void {
    this.#length += 4 * radius;
    const { x, y } = this;
    this.#cover(x - 2 * radius, y - 2 * radius);
    this.#cover(x + 2 * radius, y + 2 * radius);
  }

  #jump(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    this.#cover(x, y);
  }

  #cover(x: number, y: number): void {
    const box = this.#box;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
}

/** How many numbers a segment takes (SVG 2, 9.3). */
const arities: Readonly<Record<string, number>> = { h: 1, v: 1, m: 2, l: 2, t: 2, s: 4, q: 4, c: 6, a: 7 };

function path(data: string): Outline {
  const pen = new Pen();
  for (const [, command = '', rest = ''] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const kind = command.toLowerCase();
    if (kind === 'z') pen.close();
    const arity = arities[kind];
    if (arity === undefined) continue;
    const values = kind === 'a' ? arcNumbers(rest) : numbers(rest);
    for (let at = 0; at + arity <= values.length; at += arity) {
      segment(pen, kind === 'm' && at > 0 ? 'l' : kind, command === kind, values.slice(at, at + arity));
    }
  }
  return pen.outline;
}

function segment(pen: Pen, kind: string, isRelative: boolean, values: readonly number[]): void {
  const [x0, y0] = isRelative ? [pen.x, pen.y] : [0, 0];
  const [first = 0, second = 0] = values;
  if (kind === 'h') pen.to(x0 + first, pen.y);
  else if (kind === 'v') pen.to(pen.x, y0 + first);
  else if (kind === 'm') pen.move(x0 + first, y0 + second);
  else {
    const points = kind === 'a' ? values.slice(5) : values;
    if (kind === 'a') pen.widen(Math.max(Math.abs(first), Math.abs(second)));
    for (let at = 0; at + 4 <= points.length; at += 2) {
      pen.bend(x0 + (points[at] ?? 0), y0 + (points[at + 1] ?? 0));
    }
    pen.to(x0 + (points.at(-2) ?? 0), y0 + (points.at(-1) ?? 0));
  }
}

/** The flags of an arc may stick together and to what follows: `a1 1 0 0110 0`. */
function arcNumbers(text: string): number[] {
  const values: number[] = [];
  let at = 0;
  for (;;) {
    const isFlag = [3, 4].includes(values.length % 7);
    const pattern = isFlag ? /[\s,]*([01])/y : /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return values;
    values.push(bounded(Number(found[1])));
    at = pattern.lastIndex;
  }
}
