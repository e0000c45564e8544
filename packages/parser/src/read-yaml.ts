import type { Diagnostic, SourcedData, SourcePlace } from '@hornbook/model';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
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

/** Reads YAML 1.2. Nothing is thrown: what is broken is reported, and then there is no data. */
export function readYaml(text: string, origin: Origin | string): ReadYaml {
  const { path, line = 1, offset = 0 } = typeof origin === 'string' ? { path: origin } : origin;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (start: number, end: number): SourcePlace => ({
    start: point(start),
    end: point(end),
  });
  const point = (at: number) => {
    const { line: row, col } = lines.linePos(at);
    return { line: row + line - 1, column: col, offset: at + offset };
  };
  const at = <D extends Diagnostic>(diagnostic: D): D => Object.assign(diagnostic, { file: path });
  const broken = document.errors.map((error) =>
    at(messages.yamlBroken({ reason: error.message }, place(error.pos[0], error.pos[1]))),
  );
  const read = broken.length > 0 ? {} : toData(() => document.toJS({ maxAliasCount }));
  const whole = place(0, text.length);
  return {
    data: read.data,
    placeOf: (keys, part) => placeOf(document.contents, keys, part, place),
    diagnostics: read.reason ? [at(messages.yamlBroken({ reason: read.reason }, whole))] : broken,
  };
}

/** yaml throws where aliases multiply beyond the limit. */
function toData(read: () => unknown): { data?: unknown; reason?: string } {
  try {
    return { data: read() ?? undefined };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

type Range = (start: number, end: number) => SourcePlace;

function placeOf(
  node: ParsedNode | null,
  keys: readonly (string | number)[],
  part: 'key' | 'value',
  place: Range,
): SourcePlace | undefined {
  let current: Node | null = node;
  let found: Node | null = null;
  for (const [index, key] of keys.entries()) {
    const next = step(current, key);
    if (!next) break;
    const wantsKey = part === 'key' && index === keys.length - 1;
    found = wantsKey ? (next.key ?? next.value) : next.value;
    current = next.value;
  }
  const range = (found ?? node)?.range;
  return range ? place(range[0], range[1]) : undefined;
}

/** One step down, into a map by key or into a list by index. */
function step(node: Node | null, key: string | number): { key?: Node; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    return pair
      ? { key: pair.key as Node, value: isNode(pair.value) ? pair.value : (pair.key as Node) }
      : undefined;
  }
  const items = node && 'items' in node ? (node.items as unknown[]) : [];
  const item = items[Number(key)];
  return isNode(item) ? { value: item } : undefined;
}
