import { type Diagnostic, inFile, type SourcedData, type SourcePlace } from '@hornbook/model';
import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Parser,
  type YAMLMap,
  type YAMLWarning,
} from 'yaml';
import { placeFinder } from '../source/positions.js';
import { inexactNumbers } from './inexact-numbers.js';
import { broken, excess, maxDepth, nodesToData, type Problem } from './nodes-to-data.js';
import { yamlCharacters } from './yaml-characters.js';

/** YAML with the places of its parts, and its problems. */
export interface ReadYaml extends SourcedData {
  diagnostics: Diagnostic[];
}

/** Where a piece of YAML is in its file. */
interface Origin {
  path: string;
  /** Line of the YAML's first line, from 1. */
  line?: number;
  /** Offset of its first character. */
  offset?: number;
}

/** Characters. A course.yaml that names a thousand lessons has a third. */
const maxLength = 200_000;

/** Maps are left to `nodesToData`: the library compares every key with all before it. */
const options = { prettyErrors: false, resolveKnownTags: false, schema: 'core', uniqueKeys: false } as const;

/**
 * Reads YAML 1.2 in time linear in its length. Nothing is thrown or printed: if anything is broken, it is reported and there
 * is no data.
 */
export function readYaml(text: string, origin: Origin | string): ReadYaml {
  const { path, line = 1, offset = 0 } = typeof origin === 'string' ? { path: origin } : origin;
  const placeOf = placeFinder(text);
  const point = (at: number) => {
    const { start } = placeOf(at, at);
    return { line: start.line + line - 1, column: start.column, offset: at + offset };
  };
  const place = (range: readonly number[]): SourcePlace => {
    const [start = 0, end = start] = range.map((at) => Math.min(at, text.length));
    return { start: point(start), end: point(Math.max(start, end)) };
  };
  const { characters, contents, data, problems } = read(text, place);
  const find = nodeFinder(contents);
  return {
    data,
    placeOf(keys, part) {
      const range = find(keys, part)?.range;
      return range ? place([range[0], range[1]]) : undefined;
    },
    diagnostics: [...problems.map(({ message, range }) => message(place(range))), ...characters].map(
      (diagnostic) => inFile(path, diagnostic),
    ),
  };
}

interface Read {
  contents: Document.Parsed['contents'];
  data: unknown;
  problems: Problem[];
  /** Problems with characters that nobody sees. */
  characters: Diagnostic[];
}

function read(text: string, place: (range: readonly number[]) => SourcePlace): Read {
  const refused = (problem: Problem): Read => ({
    contents: null,
    data: undefined,
    problems: [problem],
    characters: [],
  });
  if (text.length > maxLength) {
    return refused(excess(`${text.length} characters; at most ${maxLength} are read`, [0]));
  }
  const tokens = [...new Parser().parse(text)];
  const deep = findDeepToken(tokens, maxDepth);
  if (deep) return refused(excess(`parts nested more than ${maxDepth} deep`, [deep.offset]));
  // Without any document the composer makes an empty one.
  const documents = new Composer(options).compose(tokens, true, text.length);
  const [document, second] = documents as Iterable<Document.Parsed>;
  // Everything after a mistake is read wrongly: further errors mislead.
  const [error] = document?.errors ?? [];
  if (error) return refused(broken(error.message, error.pos));
  if (second) return refused(secondDocument(second.range[0]));
  const [warning] = document?.warnings ?? [];
  if (warning) return refused(unresolved(warning));
  const contents = document?.contents ?? null;
  const characters = document ? yamlCharacters(document, text, (start, end) => place([start, end])) : [];
  const read = nodesToData(contents);
  const problems = [...read.problems, ...(document ? inexactNumbers(document) : [])];
  const { data } = read;
  return { contents, data: problems.length > 0 ? undefined : data, problems, characters };
}

const secondDocument = (start: number): Problem =>
  broken('a second document begins here', [start, start + '---'.length], 'Remove the line that begins it.');

/** An unknown tag or directive: nobody knows what it would make of a value. */
const unresolved = ({ message, pos }: YAMLWarning): Problem =>
  broken(
    message.replace('tag:yaml.org,2002:', '!!'),
    pos,
    'Remove it, or put text that begins with an exclamation mark in quotes.',
  );

/** Level by level: recursion would run out of stack on the very input that this looks for. */
function findDeepToken(tokens: readonly CST.Token[], limit: number): CST.Token | undefined {
  let level = tokens.flatMap((token) => (token.type === 'document' && token.value) || []);
  for (let depth = 0; depth < limit; depth++) level = level.flatMap(partsOf);
  return level.find(({ type }) => isCollection(type));
}

const isCollection = (type: string): boolean => /^(?:block-map|block-seq|flow-collection)$/.test(type);

const partsOf = (token: CST.Token): CST.Token[] =>
  'items' in token ? token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat()) : [];

type Find = (keys: readonly (string | number)[], part: 'key' | 'value') => Node | undefined;

interface Step {
  key?: Node;
  value: Node | null;
}

/** Finds nodes by their paths; the nearest parent of a missing one. */
function nodeFinder(root: Node | null): Find {
  const indices = new Map<YAMLMap, ReadonlyMap<string, Step>>();
  const indexOf = (map: YAMLMap): ReadonlyMap<string, Step> => {
    const index = indices.get(map) ?? new Map(map.items.flatMap(({ key, value }) => stepsOf(key, value)));
    indices.set(map, index);
    return index;
  };
  const step = (node: Node | null, key: string | number): Step | undefined => {
    if (isMap(node)) return indexOf(node).get(String(key));
    const item = isSeq(node) ? node.items[Number(key)] : undefined;
    return isNode(item) ? { value: item } : undefined;
  };
  return (keys, part) => {
    let current = root;
    let found = root;
    for (const [index, key] of keys.entries()) {
      const next = step(current, key);
      if (!next) break;
      const wantsKey = part === 'key' && index === keys.length - 1;
      found = wantsKey ? (next.key ?? next.value) : (next.value ?? next.key ?? null);
      current = next.value;
    }
    return found ?? undefined;
  };
}

function stepsOf(key: unknown, value: unknown): [string, Step][] {
  if (!isScalar(key)) return [];
  const text = typeof key.value === 'string' ? key.value : (key.source ?? '');
  return [[text, { key, value: isNode(value) ? value : null }]];
}
