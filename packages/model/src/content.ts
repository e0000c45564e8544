import type { Element, Nodes, Root } from 'hast';

const isContent = (value: unknown): value is Root =>
  typeof value === 'object' && value !== null && (value as Root).type === 'root' && 'children' in value;

/**
 * Replaces every piece of content in a value (a lesson, a question, a key). Content at a property named `content` is
 * spread into its holder: `{ id, content }` becomes `{ id, html, text }`. Typed arrays and class instances are kept as
 * they are, and so is `meta`: that is front matter of the author's own, even where it looks like content.
 */
export function mapContent(value: unknown, replace: (content: Root) => object): unknown {
  if (isContent(value)) return replace(value);
  if (value instanceof Map) {
    return new Map([...value].map(([name, held]) => [name, mapContent(held, replace)]));
  }
  if (Array.isArray(value)) return value.map((item) => mapContent(item, replace));
  if (!isPlainObject(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [name, held] of Object.entries(value)) {
    if (name === 'content' && isContent(held)) entries.push(...spread(replace(held)));
    else entries.push([name, name === 'meta' ? held : mapContent(held, replace)]);
  }
  return Object.fromEntries(entries);
}

/** A replacement that is content itself stays at `content`. */
const spread = (replacement: object): [string, unknown][] =>
  isContent(replacement) ? [['content', replacement]] : Object.entries(replacement);

/** Shows every piece of content in a value, in the order of `mapContent`. */
export function eachContent(value: unknown, see: (content: Root) => void): void {
  if (isContent(value)) see(value);
  else if (value instanceof Map || Array.isArray(value))
    for (const held of value.values()) eachContent(held, see);
  else if (isPlainObject(value)) {
    for (const [name, held] of Object.entries(value)) if (name !== 'meta') eachContent(held, see);
  }
}

/** Shows every element of a tree, parents before their children. What `see` changes below an element is seen as changed. */
export function eachElement(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) eachElement(child, see);
}

/** A copy of plain data, say of a tree, that shares nothing with it. `structuredClone` takes three times as long. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const [name, held] of Object.entries(copy)) {
    if (typeof held === 'object') copy[name] = copyOf(held);
  }
  return copy as T;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
