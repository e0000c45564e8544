import type { Diagnostic, SourcePlace } from '@hornbook/model';
import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { messages } from '../messages.js';

/** A problem with a part of the YAML; the range holds offsets in it. */
export interface Problem {
  range: readonly number[];
  message(place: SourcePlace): Diagnostic;
}

/** Lists and maps in one another. No person nests more. */
export const maxDepth = 64;

export const broken = (reason: string, range: readonly number[], note?: string): Problem => ({
  range,
  message: (place) => messages.yamlBroken({ reason, note }, place),
});

/** @param what what the YAML has too much of */
export const excess = (what: string, range: readonly number[]): Problem => ({
  range,
  message: (place) => messages.yamlTooLarge({ what }, place),
});

/** What a node says. */
interface Value {
  data: unknown;
  /** Of a scalar, the raw text without quotes: what it is as a key. */
  text?: string;
  /** How many values it holds, itself included. */
  size: number;
  /** How many collections are nested in it, itself included. */
  height: number;
}

interface Reading {
  /** By name: the last value marked by `&name`; absent while it is being read. */
  anchors: Map<string, { value?: Value }>;
  problems: Problem[];
  /** Whether too much has been reported: once is enough. */
  isTooMuch: boolean;
  /** Read so far; the values of an alias count every time. */
  values: number;
}

/** A list of all lessons is the longest that anyone has. Aliases of aliases can mean any number. */
export const maxValues = 10_000;

/** The data of a document, made in one pass. Aliases of the same anchor share their value. */
export function nodesToData(contents: Node | null): { data: unknown; problems: Problem[] } {
  const reading: Reading = { anchors: new Map(), problems: [], isTooMuch: false, values: 0 };
  // A document without contents has no data.
  const data = contents === null ? undefined : (readNode(contents, 0, reading).data ?? undefined);
  return { data, problems: reading.problems };
}

/** @param depth collections around the node */
function readNode(node: unknown, depth: number, reading: Reading): Value {
  if (isAlias(node)) return readAlias(node, depth, reading);
  const held: { value?: Value } = {};
  const anchor = isNode(node) ? (node as { anchor?: string }).anchor : undefined;
  if (anchor !== undefined) reading.anchors.set(anchor, held);
  const before = reading.values;
  count(1, node, reading);
  const value = readValue(node, depth, reading);
  held.value = { ...value, size: reading.values - before };
  return held.value;
}

function count(values: number, node: unknown, reading: Reading): void {
  reading.values += values;
  if (reading.values > maxValues) reportExcess(`more than ${maxValues} values`, node, reading);
}

function reportExcess(what: string, node: unknown, reading: Reading): void {
  if (!reading.isTooMuch) reading.problems.push(excess(what, rangeOf(node)));
  reading.isTooMuch = true;
}

function readValue(node: unknown, depth: number, reading: Reading): Omit<Value, 'size'> {
  if (isMap(node)) return readMap(node, depth, reading);
  if (isSeq(node)) return readSeq(node, depth, reading);
  const { source = '', value = null } = isScalar(node) ? node : {};
  return { data: value, text: typeof value === 'string' ? value : source, height: 0 };
}

function readAlias(alias: Alias, depth: number, reading: Reading): Value {
  const { source } = alias;
  const held = reading.anchors.get(source);
  const { value } = held ?? {};
  const nothing: Value = { data: null, size: 1, height: 0 };
  if (!value) {
    const problem = held
      ? broken(`\`*${source}\` is inside its own anchor`, rangeOf(alias), 'Write the value in its place.')
      : broken(
          `there is no \`&${source}\` before \`*${source}\``,
          rangeOf(alias),
          'Put text that begins with a star in quotes.',
        );
    reading.problems.push(problem);
    return nothing;
  }
  count(value.size, alias, reading);
  if (depth + value.height <= maxDepth) return value;
  reportExcess(`parts nested more than ${maxDepth} deep`, alias, reading);
  return nothing;
}

function readSeq({ items }: YAMLSeq, depth: number, reading: Reading): Omit<Value, 'size'> {
  const values = items.map((item) => readNode(item, depth + 1, reading));
  return { data: values.map(({ data }) => data), height: heightAround(values) };
}

function readMap({ items }: YAMLMap, depth: number, reading: Reading): Omit<Value, 'size'> {
  const entries = new Map<string, Value>();
  for (const { key: node, value } of items) {
    const key = readKey(node, depth, reading);
    const read = readNode(value, depth + 1, reading);
    if (key === undefined) continue;
    if (entries.has(key)) {
      const reason = `the key \`${key}\` is already in this map`;
      reading.problems.push(broken(reason, rangeOf(node), 'Remove one of the two.'));
    }
    entries.set(key, read);
  }
  const data = Object.fromEntries([...entries].map(([key, value]) => [key, value.data]));
  return { data, height: heightAround([...entries.values()]) };
}

function heightAround(values: readonly Value[]): number {
  let most = 0;
  for (const { height } of values) most = Math.max(most, height);
  return most + 1;
}

/** A key is always text; `undefined` if the node cannot be one. */
function readKey(node: unknown, depth: number, reading: Reading): string | undefined {
  const { length } = reading.problems;
  const { data, text } = readNode(node, depth, reading);
  if (reading.problems.length > length) return undefined;
  if (text === '__proto__') {
    // It would reach into every object of the program.
    const message: Problem['message'] = (place) => messages.yamlRefusedKey({ key: text }, place);
    reading.problems.push({ range: rangeOf(node), message });
  } else if (text === undefined) {
    const note = 'Put a key that begins with a bracket or a brace in quotes.';
    reading.problems.push(broken('a list or a map cannot be a key', rangeOf(node), note));
  } else if (text === '' && data === null) {
    const note = 'Write the key, or put the text in quotes if it should begin with a colon.';
    reading.problems.push(broken('there is no key before the colon', rangeOf(node), note));
  } else return text;
  return undefined;
}

const rangeOf = (node: unknown): readonly number[] => ((isNode(node) && node.range) || [0]).slice(0, 2);
