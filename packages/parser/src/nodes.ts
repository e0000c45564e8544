import type { SourcePlace } from '@hornbook/model';
import type { Attributes } from '@hornbook/questions';
import type { ListItem, Node, RootContent } from 'mdast';

const none: Attributes = { classes: [], values: {} };

/** What attribute lists said about a node; `remark-attribute-list` put it there. */
export const attributesOf = (node: Node | RootContent | ListItem): Attributes =>
  (node.data as { attributes?: Attributes } | undefined)?.attributes ?? none;

export const hasClass = (node: Node, name: string): boolean => attributesOf(node).classes.includes(name);

/** From the start of the first node to the end of the last. */
export function span(nodes: readonly Node[]): SourcePlace {
  const start = nodes[0]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  return { start, end: nodes.at(-1)?.position?.end ?? start };
}

/** The node as if no attribute list had tagged it: what a question read is not rendered as well. */
export function untagged<N extends Node>(node: N): N {
  if (!node.data) return node;
  const { attributes: _, hProperties: __, ...data } = node.data as Record<string, unknown>;
  return { ...node, data };
}
