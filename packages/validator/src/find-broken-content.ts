import { getOwn, isRecord } from '@hornbook/model';

/** Levels of elements. The deepest that the parser makes stay far below; exporters go down by recursion. */
const maxDepth = 750;

/** The path of the first node in any content of a value that is no node of hast as exporters know it. */
export function findBrokenContent(value: unknown): string[] | undefined {
  if (isRecord(value) && value.type === 'root' && 'children' in value) return findBrokenNode(value, 0);
  const held = value instanceof Map ? value : entriesOf(value);
  for (const [name, part] of held) {
    const broken = findBrokenContent(part);
    if (broken) return [`${name}`, ...broken];
  }
  return undefined;
}

function entriesOf(value: unknown): Iterable<[string | number, unknown]> {
  if (Array.isArray(value)) return value.entries();
  return isRecord(value) ? Object.entries(value) : [];
}

function findBrokenNode(node: unknown, depth: number): string[] | undefined {
  if (!isRecord(node) || !isSoundAlone(node, depth)) return [];
  if (!('children' in node)) return undefined;
  if (!Array.isArray(node.children)) return ['children'];
  // By index: an array may have holes.
  for (let index = 0; index < node.children.length; index++) {
    const broken = findBrokenNode(node.children[index], depth + 1);
    if (broken) return ['children', `${index}`, ...broken];
  }
  return undefined;
}

type Known = ReadonlySet<string>;
const keysOfNode: Readonly<Record<string, Known>> = {
  root: new Set(['type', 'children', 'position', 'data']),
  element: new Set(['type', 'tagName', 'properties', 'children', 'position', 'data']),
  text: new Set(['type', 'value', 'position', 'data']),
  comment: new Set(['type', 'value', 'position', 'data']),
};

const optional: Known = new Set(['position', 'data']);

/** A node without what is below it. Extra fields may be anything, and not everything can be copied or published. */
function isSoundAlone(node: Record<string, unknown>, depth: number): boolean {
  const keys = getOwn(keysOfNode, `${node.type}`);
  if (!keys || (node.type === 'root') !== (depth === 0) || depth > maxDepth) return false;
  for (const name in node) if (!keys.has(name)) return false;
  for (const name of keys) if (!optional.has(name) && !Object.hasOwn(node, name)) return false;
  if (node.type === 'element' && !isElement(node)) return false;
  if (keys.has('value') && typeof node.value !== 'string') return false;
  return isPosition(node.position) && (node.data === undefined || isFlat(node.data));
}

function isElement({ properties, tagName }: Record<string, unknown>): boolean {
  return typeof tagName === 'string' && /^[a-z][\w-]*$/i.test(tagName) && isFlat(properties);
}

function isFlat(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const name in value) if (!isPropertyValue(value[name])) return false;
  return true;
}

const isPropertyValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isWord) : value === null || typeof value === 'boolean' || isWord(value);

const isWord = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || value === undefined;

/** Nodes that a program made have none. */
function isPosition(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value) || !isPoint(value.start) || !isPoint(value.end)) return false;
  for (const name in value) if (name !== 'start' && name !== 'end') return false;
  return true;
}

function isPoint(value: unknown): boolean {
  if (!isRecord(value) || value.line === undefined || value.column === undefined) return false;
  for (const name in value) {
    if (!pointKeys.has(name) || (value[name] !== undefined && typeof value[name] !== 'number')) return false;
  }
  return true;
}

const pointKeys: Known = new Set(['line', 'column', 'offset']);
