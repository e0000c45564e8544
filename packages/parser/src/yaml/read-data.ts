import {
  controls,
  type Diagnostic,
  describeValue,
  inFile,
  isPlainObject,
  noData,
  withoutControls,
} from '@hornbook/model';
import { characterMessages, escapeOf } from '../characters/messages.js';
import { maxDepth, maxValues } from './nodes-to-data.js';
import type { ReadYaml } from './read-yaml.js';

interface Reading {
  /** Read so far. */
  values: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * What a program gives in place of YAML, as YAML could have said it: a copy that holds nothing but data, without control
 * characters. What YAML cannot say, such as a Date or an instance of a class, becomes a value that no schema accepts. Nothing
 * is thrown. The parts have no places.
 */
export function readData(given: unknown, path: string): ReadYaml {
  const reading: Reading = { values: 0, diagnostics: [] };
  const data = readPart(() => given, [], reading);
  const diagnostics = reading.diagnostics.map((diagnostic) => inFile(path, diagnostic));
  return { data, placeOf: () => undefined, diagnostics };
}

function readValue(value: unknown, keys: readonly string[], reading: Reading): unknown {
  reading.values += 1;
  if (reading.values > maxValues) return noData('too many values');
  if (typeof value === 'string') return readText(value, keys, reading);
  if (isSimple(value)) return value;
  if (keys.length >= maxDepth) return noData(`parts nested more than ${maxDepth} deep`);
  if (Array.isArray(value)) return readList(value, keys, reading);
  return isPlainObject(value) ? readMap(value, keys, reading) : noData(describeValue(value));
}

const isSimple = (value: unknown): boolean =>
  value === null || ['undefined', 'boolean', 'number'].includes(typeof value);

function readText(text: string, keys: readonly string[], { diagnostics }: Reading): string {
  const codePoints = Array.from(text.matchAll(controls), ([control]) => control.charCodeAt(0));
  const [first] = codePoints;
  if (first === undefined) return text;
  const found = { codePoints: [...new Set(codePoints)], visible: escapeOf(first), more: 0 };
  diagnostics.push(characterMessages.control({ ...found, inside: `\`${keys.join('.')}\`` }, startOfFile));
  return withoutControls(text);
}

const startOfFile = { line: 1, column: 1 };

function readList(list: readonly unknown[], keys: readonly string[], reading: Reading): unknown {
  if (list.length > maxValues) return noData('too many values');
  return Array.from(list.keys(), (index) => readPart(() => list[index], [...keys, `${index}`], reading));
}

/** A key without a value is absent, as in JSON. */
const readMap = (map: Record<string, unknown>, keys: readonly string[], reading: Reading): unknown =>
  Object.fromEntries(
    Object.keys(map).flatMap((key) => {
      const value = readPart(() => map[key], [...keys, key], reading);
      return value === undefined ? [] : [[withoutControls(key), value]];
    }),
  );

/** Getters and proxies may throw. */
function readPart(get: () => unknown, keys: readonly string[], reading: Reading): unknown {
  try {
    return readValue(get(), keys, reading);
  } catch {
    return noData('a value that cannot be read');
  }
}
