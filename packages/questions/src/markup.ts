import type { Content, Diagnostic, KeyBase, QuestionBase, SourcePlace } from '@hornbook/model';
import type { List, ListItem, RootContent, Table } from 'mdast';

/** What an attribute list (`{: #id .class key="value"}`) says about a node. */
export interface Attributes {
  id?: string;
  classes: readonly string[];
  /** Own properties only; may hold any key an author wrote. */
  values: Readonly<Record<string, string>>;
  /** The lists themselves, in the order of the source. */
  lists?: readonly { side: string; position: SourcePlace }[];
}

/** A marked-up question, as the parser found it: mdast that no type has read yet. */
export interface Markup {
  attributes: Attributes;
  /** Everything before the answers. */
  prompt: readonly RootContent[];
  /** The list or table with the answers, where the type has one. */
  answers?: List | Table;
  /** From the first block to the last. */
  place: SourcePlace;
}

/** An item of an answer list, its marker read and taken off. */
export interface MarkedItem {
  /** `round`: `(x)` and `( )`. `square`: `[x]` and `[ ]`. */
  shape?: 'round' | 'square';
  right: boolean;
  /** What the learner sees, without marker and feedback. */
  nodes: RootContent[];
  /** The item's block quotes. */
  feedback: RootContent[];
  attributes: Attributes;
  text: string;
  /** Where the marker stands; without one, where the item begins. */
  markerPlace: SourcePlace;
  item: ListItem;
}

/** What a type may ask of the parser. */
export interface ParseContext {
  /** The Markdown of the whole lesson. */
  readonly source: string;
  /** The same with blanks in the places of comments for Hornbook: answers are read from it as they were written. */
  readonly written: string;
  readonly lang: string;
  content(nodes: readonly RootContent[]): Content;
  attributesOf(node: RootContent | ListItem): Attributes;
  report(diagnostic: Diagnostic): void;
}

/** The fields that every type shares, read already. */
export interface Common {
  question: Omit<QuestionBase, 'type'>;
  key: KeyBase;
}
