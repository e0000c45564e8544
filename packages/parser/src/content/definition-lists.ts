import type {
  List,
  ListItem,
  Node,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { DefListDescriptionNode, DefListNode } from 'mdast-util-definition-list';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Report } from '../lesson-input.js';
import { contentMessages as messages } from './messages.js';

/**
 * Definition lists become `dl`, `dt` and `dd`:
 *
 *     Image
 *     : a packed file system
 *
 * They also get the end of their text as their end: mdast-util-definition-list lets them end after the blank line below,
 * and then an attribute list there would tag them.
 */
export function shapeDefinitionLists(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'defList') name(node, 'dl');
    else if (node.type === 'defListTerm') name(node, 'dt');
    else if (node.type === 'defListDescription') {
      name(node, 'dd');
      unwrapTight(node);
    }
  });
}

function name(node: Node, hName: string): void {
  node.data = { ...node.data, hName };
  const end = endOf(node);
  if (node.position && end) node.position.end = end;
}

function endOf(node: Node): NonNullable<Node['position']>['end'] | undefined {
  const last = (node as Partial<Parent>).children?.at(-1);
  return last ? endOf(last) : node.position?.end;
}

/** As in a list of items: without blank lines, a single paragraph is only its phrases. */
function unwrapTight(description: DefListDescriptionNode): void {
  const { children, spread } = description;
  const paragraphs = children.filter(({ type }) => type === 'paragraph');
  if (spread || paragraphs.length !== 1) return;
  description.children = children.flatMap((child): Nodes[] =>
    child.type === 'paragraph' ? child.children : [child],
  ) as typeof children;
}

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
  let open: GlossaryEntry[] = [];
  for (const [index, node] of children.entries()) {
    if (node.type === 'defListDescription') {
      for (const { meaning } of open) for (const child of node.children) meaning.push(child);
      continue;
    }
    if (children[index - 1]?.type === 'defListDescription') open = [];
    const entry = { term: textOf(node), meaning: [] };
    open.push(entry);
    entries.push(entry);
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
