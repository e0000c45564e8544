import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { DefListNode } from 'mdast-util-definition-list';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../lesson-input.js';
import { contentMessages as messages } from './messages.js';

/** A term of a glossary and its meaning. */
export interface GlossaryEntry {
  term: string;
  meaning: RootContent[];
}

const dash = /^\s*(?:[-–—:]\s*)?/;

/**
 * Reads a list tagged `.glossary` and makes it a `dl`. Items without a term become a `dd` alone.
 *
 *     {: .glossary}
 *     - _Image_ - a packed file system
 */
export function readGlossary(list: List, report: Report): GlossaryEntry[] {
  const entries = list.children.map((item) => ({ item, ...readEntry(item, report) }));
  list.data = { ...list.data, hName: 'dl' };
  list.children = entries.flatMap(({ item, term, meaning }) => [
    ...(term.length > 0 ? [part('dt', term, item)] : []),
    part('dd', meaning, item),
  ]) as unknown as ListItem[];
  return entries.map(({ term, meaning }) => ({ term: textOf({ type: 'root', children: term }), meaning }));
}

/** Reads a tagged definition list: each of its terms has all descriptions up to the next term. */
export function readDefinitions({ children }: DefListNode): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  /** Of the terms that follow each other, together. */
  let meaning: RootContent[] = [];
  for (const [index, node] of children.entries()) {
    if (node.type === 'defListDescription') {
      for (const child of node.children) meaning.push(child);
      continue;
    }
    if (children[index - 1]?.type === 'defListDescription') meaning = [];
    entries.push({ term: textOf(node), meaning });
  }
  return entries;
}

function readEntry(item: ListItem, report: Report): { term: PhrasingContent[]; meaning: RootContent[] } {
  const [paragraph, ...rest] = item.children;
  const [first, second, ...others] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || (first?.type !== 'emphasis' && first?.type !== 'strong')) {
    report(messages.emptyGlossary(undefined, item.position));
    return { term: [], meaning: item.children };
  }
  const lead: PhrasingContent[] =
    second?.type === 'text' ? [{ ...second, value: second.value.replace(dash, '') }] : second ? [second] : [];
  const meaning: Paragraph = { ...paragraph, children: [...lead, ...others] };
  return { term: [first], meaning: [meaning, ...rest] };
}

/** A node that mdast has no name for; mdast-util-to-hast goes by `hName`. */
const part = (hName: string, children: readonly RootContent[], { position }: ListItem) => ({
  type: 'definition-part',
  data: { hName },
  children,
  position,
});
