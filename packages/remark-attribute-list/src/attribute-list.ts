import type { Data, Nodes } from 'mdast';
import type { Position } from 'unist';

/** What attribute lists say. */
export interface AttributeValues {
  id?: string;
  classes: string[];
  /** All other keys. Has no prototype, so that `constructor` and `__proto__` are keys like any other. */
  values: Record<string, string>;
}

/** Where a list was: above or below what it tags, or first inside of it. */
export type Side = 'before' | 'after' | 'inside';

/** What the lists of a node say together; `data.attributes` of the node. */
export interface Attributes extends AttributeValues {
  /** The lists themselves, in the order of the source; `value` is the raw text. */
  lists: { value: string; side: Side; position?: Position }[];
}

interface AnyAttributeList {
  /** The raw text of the list, braces included. */
  value: string;
  position?: Position | undefined;
  data?: AttributeListData | undefined;
}

/** Info on an attribute list. */
export interface AttributeListData extends Data {
  /** The side of the neighbor that the list tags; a blank line separates it from the other one. */
  side?: Side;
}

/** A list alone on a line that has not been attached to anything, or that tags nothing. */
export interface AttributeList extends AnyAttributeList {
  type: 'attributeList';
}

/** A list after an inline element or at the start of a text, not attached yet. */
export interface InlineAttributeList extends AnyAttributeList {
  type: 'inlineAttributeList';
}

declare module 'mdast' {
  interface RootContentMap {
    attributeList: AttributeList;
    inlineAttributeList: InlineAttributeList;
  }
  interface BlockContentMap {
    attributeList: AttributeList;
  }
  interface PhrasingContentMap {
    inlineAttributeList: InlineAttributeList;
  }
  interface Data {
    /** What kramdown's attribute lists said about this node. */
    attributes?: Attributes;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
    inlineAttributeList: 'inlineAttributeList';
  }
}

const untaggable: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'html', 'toml', 'yaml']);

/** Whether an attribute list may tag the block: raw HTML, definitions and front matter take no attributes. */
export const canBeTagged = ({ type }: Nodes): boolean => !untaggable.has(type);

/** Shows every node of a tree, parents before their children. What `see` changes below a node is seen as changed. */
export function eachNode(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) eachNode(child, see);
}
