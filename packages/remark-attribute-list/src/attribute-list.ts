import type { Position } from 'unist';

/** What an attribute list says. */
export interface AttributeValues {
  id?: string;
  classes: string[];
  /** All other keys. Has no prototype, so that `constructor` and `__proto__` are keys like any other. */
  values: Record<string, string>;
}

/** Where a list stood: right above or below what it tags, or first inside of it. */
export type Side = 'before' | 'after' | 'inside';

/** What the lists of a node say together; `data.attributes` of the node. */
export interface Attributes extends AttributeValues {
  /** The lists themselves, in the order of the source. */
  lists: { value: string; side: Side; position: Position }[];
}

/** A list that has not been attached to anything, as it was written. Block and inline lists are told apart. */
export interface AttributeListNode {
  type: 'attributeList' | 'inlineAttributeList';
  /** The whole list, braces included. */
  value: string;
  position?: Position | undefined;
  data?: Record<string, unknown>;
}

declare module 'mdast' {
  interface RootContentMap {
    attributeList: AttributeListNode & { type: 'attributeList' };
    inlineAttributeList: AttributeListNode & { type: 'inlineAttributeList' };
  }
  interface BlockContentMap {
    attributeList: AttributeListNode & { type: 'attributeList' };
  }
  interface PhrasingContentMap {
    inlineAttributeList: AttributeListNode & { type: 'inlineAttributeList' };
  }
  interface Data {
    attributes?: Attributes;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
    inlineAttributeList: 'inlineAttributeList';
  }
}
