import type { Diagnostic, SourcedData, SourcePlace } from '@hornbook/model';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import { messages } from './messages.js';

/** YAML with the places of its parts, and what was wrong with it. */
export interface ReadYaml extends SourcedData {
  diagnostics: Diagnostic[];
}

/** Where a piece of YAML stands in its file. */
interface Origin {
  path: string;
  /** Line of the YAML's first line, from 1. */
  line?: number;
  /** Offset of its first character. */
  offset?: number;
}

/** More aliases than anyone writes by hand are a bomb: each may stand for all that came before it. */
const maxAliasCount = 100;
/** Brackets that a person would open in one another; the YAML parser's stack ends at some thousands. */
const maxDepth = 64;

/** Reads YAML 1.2. Nothing is thrown: what is broken is reported, and then there is no data. */
export function readYaml(text: string, origin: Origin | string): ReadYaml {
  const { path, line = 1, offset = 0 } = typeof origin === 'string' ? { path: origin } : origin;
  const lines = new LineCounter();
  const point = (at: number) => {
    const { line: row, col } = lines.linePos(at);
    return { line: row + line - 1, column: col, offset: at + offset };
  };
  const place = (start: number, end: number): SourcePlace => ({ start: point(start), end: point(end) });
  if (isTooDeep(text)) {
    const broken = messages.yamlBroken({ reason: 'it is nested too deeply' }, { line, column: 1 });
    return { data: undefined, placeOf: () => undefined, diagnostics: [inFile(path, broken)] };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const { data, problems } = toData(document);
  return {
    data,
    placeOf: (keys, part) => placeOf(document.contents, keys, part, place),
    diagnostics: problems.map(({ message, range }) =>
      inFile(path, message(place(range[0] ?? 0, range[1] ?? range[0] ?? 0))),
    ),
  };
}

const inFile = (path: string, diagnostic: Diagnostic): Diagnostic =>
  Object.assign(diagnostic, { file: path });

interface Problem {
  range: readonly number[];
  message(place: SourcePlace): Diagnostic;
}

function toData(document: Document.Parsed): { data?: unknown; problems: Problem[] } {
  const broken = (reason: string, range: readonly number[]): Problem => ({
    range,
    message: (place) => messages.yamlBroken({ reason }, place),
  });
  const problems = [
    ...document.errors.map(({ message, pos }) => broken(message, pos)),
    ...refusedKeys(document),
  ];
  if (problems.length > 0) return { problems };
  try {
    return { data: document.toJS({ maxAliasCount }) ?? undefined, problems };
  } catch (error) {
    // Aliases that multiply beyond the limit.
    return { problems: [broken((error as Error).message, document.range)] };
  }
}

/** A key that would reach into every object of the program. */
function refusedKeys(document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const message: Problem['message'] = (place) => messages.yamlRefusedKey({ key: '__proto__' }, place);
      problems.push({ range: key.range ?? [0, 0], message });
    },
  });
  return problems;
}

/** Flow collections nest by brackets, block collections by indentation or by `- - -`. */
function isTooDeep(text: string): boolean {
  let open = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    if (character === ']' || character === '}') open -= 1;
    deepest = Math.max(deepest, open);
  }
  return deepest > maxDepth || /^ *(?:[-?:] ){64}/m.test(text) || /^ {256}/m.test(text);
}

function placeOf(
  root: ParsedNode | null,
  keys: readonly (string | number)[],
  part: 'key' | 'value',
  place: (start: number, end: number) => SourcePlace,
): SourcePlace | undefined {
  let current: Node | null = root;
  let found: Node | null = root;
  for (const [index, key] of keys.entries()) {
    const next = step(current, key);
    if (!next) break;
    const wantsKey = part === 'key' && index === keys.length - 1;
    found = wantsKey ? (next.key ?? next.value) : (next.value ?? next.key ?? null);
    current = next.value;
  }
  return found?.range ? place(found.range[0], found.range[1]) : undefined;
}

/** One step down, into a map by key or into a list by index. */
function step(node: Node | null, key: string | number): { key?: Node; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && { key: pair.key as Node, value: isNode(pair.value) ? pair.value : null };
  }
  const item = isSeq(node) ? node.items[Number(key)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}
