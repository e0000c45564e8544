import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

type AnyDefinition = Definition | FootnoteDefinition;

/** Finds what blocks refer to, directly or in their footnotes. */
export type Referenced = (nodes: readonly RootContent[]) => AnyDefinition[];

/** Wherever in the document a definition stands; the first of a name counts. */
export function referencedIn(definitions: readonly AnyDefinition[]): Referenced {
  const known = new Map<string, AnyDefinition>();
  for (const definition of definitions) {
    const name = nameOf(definition);
    if (!known.has(name)) known.set(name, definition);
  }
  return (nodes) => {
    const found = new Set<AnyDefinition>();
    const look = (node: Nodes) => {
      if (!('identifier' in node)) return;
      const definition = known.get(nameOf(node));
      if (definition) found.add(definition);
    };
    visit({ type: 'root', children: [...nodes] } as Root, look);
    // A set goes on to what is added on the way.
    for (const definition of found) visit(definition, look);
    return [...found];
  };
}

/** Footnotes and links have names apart. */
const nameOf = ({ identifier, type }: { identifier: string; type: string }): string =>
  `${type.startsWith('footnote') ? '^' : ''}${identifier}`;
