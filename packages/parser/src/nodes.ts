import type { SourcePlace } from '@hornbook/model';
import type { Attributes } from '@hornbook/questions';
import { scanList } from '@hornbook/remark-attribute-list';
import type { ListItem, Node, Nodes, RootContent } from 'mdast';

const none: Attributes = { classes: [], values: {} };

/** What attribute lists said about a node; `remark-attribute-list` put it there. */
export const attributesOf = (node: Node | RootContent | ListItem): Attributes =>
  (node.data as { attributes?: Attributes } | undefined)?.attributes ?? none;

export const hasClass = (node: Node, name: string): boolean => attributesOf(node).classes.includes(name);

/** The node as if no attribute list had tagged it: what a question read is not rendered as well. */
export function untagged<N extends Node>(node: N): N {
  if (!node.data) return node;
  const { attributes: _, hProperties: __, ...data } = node.data as Record<string, unknown>;
  return { ...node, data };
}

/** Whether any block takes the key. */
export const isBlockKey = (key: string): boolean => /^(?:lang|dir|title|data-.*)$/.test(key);

/** The place of the last attribute list that tags a node. */
export const listPlace = (node: Node): SourcePlace | undefined => attributesOf(node).lists?.at(-1)?.position;

/** The places of words in the attribute lists of a node. */
interface PlacesInLists {
  /** Of a class, with its dot. */
  readonly classes: ReadonlyMap<string, SourcePlace>;
  /** Of the key of a pair. */
  readonly keys: ReadonlyMap<string, SourcePlace>;
  /** Of a pair as a whole, by its key. */
  readonly pairs: ReadonlyMap<string, SourcePlace>;
}

/** Of a repeated word, the last. Words of definitions, and lists of several lines, are left out. */
export function placesInLists({ lists = [] }: Attributes, source: string): PlacesInLists {
  const [classes, keys] = [new Map<string, SourcePlace>(), new Map<string, SourcePlace>()];
  const pairs = new Map<string, SourcePlace>();
  for (const { position } of lists) {
    const { start } = position;
    if (start.offset === undefined || start.line !== position.end.line) continue;
    for (const token of scanList(source.slice(start.offset, position.end.offset)).tokens) {
      const from = along(start, token.start);
      if (token.type === 'class') classes.set(token.value, { start: from, end: along(start, token.end) });
      if (token.type !== 'pair') continue;
      keys.set(token.key, { start: from, end: along(from, token.key.length) });
      pairs.set(token.key, { start: from, end: along(start, token.end) });
    }
  }
  return { classes, keys, pairs };
}

const along = ({ column, line, offset = 0 }: SourcePlace['start'], by: number): SourcePlace['start'] => ({
  line,
  column: column + by,
  offset: offset + by,
});

/** From the start of the first node to the end of the last. */
export function span(nodes: readonly Node[]): SourcePlace {
  const start = nodes[0]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  return { start, end: nodes.at(-1)?.position?.end ?? start };
}

/** A text on one line, with single spaces. */
export const singleLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shows every node of a tree, parents before their children. What `see` changes below a node is seen as changed. */
export function eachNode(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) eachNode(child, see);
}

/**
 * A node more than `limit` levels below this one, in mdast or hast. Everything that walks a tree later calls itself once
 * a level or more, and must not run out of stack.
 */
export function findDeeper<N extends object>(node: N, limit: number): N | undefined {
  if (limit < 0) return node;
  for (const child of (node as { readonly children?: readonly N[] }).children ?? []) {
    const found = findDeeper(child, limit - 1);
    if (found) return found;
  }
  return undefined;
}
