import type { Diagnostic } from '@hornbook/model';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { contentMessages as messages } from './messages.js';

/** A footnote that nothing shown refers to is shown nowhere, and neither is a second one by the same name. */
export function reportFootnotes(tree: Root, report: (diagnostic: Diagnostic) => void): void {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    if (notes.has(note.identifier)) report(messages.footnoteTwice({ label: labelOf(note) }, note.position));
    else notes.set(note.identifier, note);
  });
  const shown = referencesIn(tree);
  for (const name of shown) {
    for (const further of referencesIn(notes.get(name)?.children ?? [])) shown.add(further);
  }
  for (const [name, note] of notes) {
    if (!shown.has(name)) report(messages.footnoteUnused({ label: labelOf(note) }, note.position));
  }
}

const labelOf = ({ identifier, label }: FootnoteDefinition): string => label ?? identifier;

/** Names of the notes that text refers to; what stands in other notes does not count. */
function referencesIn(text: Root | readonly Nodes[]): Set<string> {
  const names = new Set<string>();
  const root = 'type' in text ? text : ({ type: 'root', children: [...text] } as Root);
  visit(root, (node) => {
    if (node.type === 'footnoteReference') names.add(node.identifier);
    return node.type === 'footnoteDefinition' ? SKIP : undefined;
  });
  return names;
}
