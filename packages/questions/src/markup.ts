import type { Content, Diagnostic, KeyBase, QuestionBase, SourcePlace } from '@hornbook/model';
import type { List, ListItem, RootContent, Table } from 'mdast';

/** The attributes of a node, from an attribute list (`{: #id .class key="value"}`). */
export interface Attributes {
  id?: string;
  classes: readonly string[];
  /** Own properties only; may have any key that an author wrote. */
  values: Readonly<Record<string, string>>;
  /** The attribute lists, in the order of the source. */
  lists?: readonly { side: string; value: string; position: SourcePlace }[];
}

/** A question in Markdown, as the parser found it: mdast that no type has read yet. */
export interface Markup {
  attributes: Attributes;
  /** Everything before the answers. */
  prompt: readonly RootContent[];
  /** The list or table with the answers, if the type has one. */
  answers?: List | Table;
  /** From the first block to the last. */
  place: SourcePlace;
}

/** An item of an answer list, its marker read and removed. */
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
  /** Of the marker; without one, where the item begins. */
  markerPlace: SourcePlace;
  item: ListItem;
}

/** What the parser offers to a type. */
export interface ParseContext {
  /** The Markdown of the whole lesson. */
  readonly source: string;
  /** The same with spaces in place of Hornbook's comments: what has to be taken literally is read from it. */
  readonly rawText: string;
  readonly lang: string;
  content(nodes: readonly RootContent[]): Content;
  attributesOf(node: RootContent | ListItem): Attributes;
  /** The items of lists that have been read: several steps ask for the same ones. */
  readonly itemsOf: Map<List, readonly MarkedItem[]>;
  report(diagnostic: Diagnostic): void;
}

/** The fields that every type shares, already read. */
export interface Common {
  question: Omit<QuestionBase, 'type'>;
  key: KeyBase;
}
